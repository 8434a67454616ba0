/// Why no listener could be opened.
package enum ListenError: Error, Equatable, CustomStringConvertible {
  case notAnAddress(String)
  /// Anything but loopback has to be asked for twice.
  case beyondLoopback(String)
  case portTaken(UInt16)
  case refused(call: String, code: Int32)

  package var description: String {
    switch self {
    case .notAnAddress(let text): "\(text) is not an IPv4 address"
    case .beyondLoopback(let text): "\(text) would be seen by other machines"
    case .portTaken(let port): "port \(port) is taken"
    case .refused(let call, let code): "\(call) failed with error \(code)"
    }
  }
}
