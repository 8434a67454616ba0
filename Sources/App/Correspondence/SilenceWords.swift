import HTTPMessage

/// Why nobody answered, for the line at the bottom of the screen.
enum SilenceWords {
  static func text(of silence: Silence, from host: String) -> String {
    switch silence.reason {
    case .nameNotResolved: "the name \(host) cannot be looked up; is this machine on a network?"
    case .connectionRefused: "nothing answers at \(host)"
    case .connectionLost: "\(host) broke the connection"
    case .timedOut: "\(host) does not answer"
    case .tlsFailed: "\(host) cannot prove who it is: \(silence.words)"
    case .tooLarge: "\(host) answers more than we are ready to take"
    case .notHTTP: "what answers at \(host) does not speak HTTP"
    case .cancelled: "it was cancelled"
    case .curlMissing: "libcurl cannot be used: \(silence.words)"
    case .notStarted: "the request could not be started: \(silence.words)"
    }
  }
}
