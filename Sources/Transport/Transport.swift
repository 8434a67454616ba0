import CCurl
import Glibc
package import HTTPMessage

/// Runs requests with libcurl on the caller's thread; the library is opened for the first of them.
package final class Transport {
  /// What stays the same for all requests to one service.
  package struct Configuration: Sendable {
    package var address: ServiceAddress
    package var userAgent: String
    /// `nil` means none at all: what the environment says is ignored.
    package var proxy: String?
    /// Certificates to trust in place of the system's: the tests' own, and no way to trust blindly.
    var authorities: String?

    package init(address: ServiceAddress, userAgent: String, proxy: String? = nil) {
      self.address = address
      self.userAgent = userAgent
      self.proxy = proxy
    }
  }

  /// One request among those that were started.
  package struct RequestID: Hashable, Sendable {
    fileprivate let number: UInt64
  }

  package var credentials: Credentials
  private let configuration: Configuration
  private var multi: UnsafeMutableRawPointer?
  private var transfers: [UnsafeMutableRawPointer: Transfer] = [:]
  private var outcomes: [(RequestID, HTTPOutcome)] = []
  private var lastNumber: UInt64 = 0

  package init(_ configuration: Configuration, credentials: Credentials) {
    self.configuration = configuration
    self.credentials = credentials
  }

  deinit {
    guard let multi else { return }
    for easy in transfers.keys { ccurl_remove(multi, easy) }
    transfers = [:]
    ccurl_close_multi(multi)
  }

  /// How many requests were started and are neither done nor cancelled.
  package var inFlight: Int { transfers.count }

  /// Sets a request going; whatever becomes of it, it appears once among the finished.
  ///
  /// Without a policy it gets the one that suits it, so that nothing is sent twice by oversight.
  package func start(_ request: HTTPRequest, policy: RequestPolicy? = nil) -> RequestID {
    lastNumber += 1
    let id = RequestID(number: lastNumber)
    do throws(Silence) {
      let parcel = try Parcel(request, policy ?? .suiting(request), configuration, credentials)
      try begin(id, parcel)
    } catch {
      outcomes.append((id, .unanswered(error)))
    }
    return id
  }

  /// Sleeps until a transfer moves, one of `descriptors` can be read, or the time is up.
  package func wait(alsoFor descriptors: [Int32], atMost milliseconds: Int32) {
    let patience = outcomes.isEmpty ? milliseconds : 0
    guard let multi, inFlight > 0 else {
      var watched = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      poll(&watched, nfds_t(watched.count), patience)
      return
    }
    var watched = descriptors.map {
      curl_waitfd(fd: $0, events: Int16(CURL_WAIT_POLLIN), revents: 0)
    }
    ccurl_poll(multi, &watched, UInt32(watched.count), patience)
    ccurl_perform(multi)
    collect(from: multi)
  }

  /// Lets what was started leave now, without waiting for anything.
  package func push() {
    guard let multi, inFlight > 0 else { return }
    ccurl_perform(multi)
    collect(from: multi)
  }

  /// What became of requests since this was asked last.
  package func finished() -> [(RequestID, HTTPOutcome)] {
    defer { outcomes = [] }
    return outcomes
  }

  /// Ends a request; that it was sent in part or in whole is not undone by it.
  package func cancel(_ id: RequestID) {
    guard let multi, let transfer = transfers.values.first(where: { $0.id == id }) else { return }
    let outcome = transfer.silence(.cancelled, words: "cancelled")
    end(transfer, on: multi, with: outcome)
  }

  private func begin(_ id: RequestID, _ parcel: Parcel) throws(Silence) {
    let multi = try open()
    guard let transfer = Transfer(id, parcel), ccurl_add(multi, transfer.easy) else {
      throw Silence(.notStarted, mayHaveBeenSent: false, words: "libcurl refused a setting")
    }
    transfers[transfer.easy] = transfer
  }

  private func open() throws(Silence) -> UnsafeMutableRawPointer {
    if let multi { return multi }
    let reason = ccurl_open()
    multi = reason == nil ? ccurl_multi() : nil
    guard let multi else {
      let words = reason.map { String(cString: $0) } ?? "libcurl has no memory"
      throw Silence(.curlMissing, mayHaveBeenSent: false, words: words)
    }
    return multi
  }

  private func collect(from multi: UnsafeMutableRawPointer) {
    var code = CURLE_OK
    while let easy = ccurl_next_done(multi, &code) {
      guard let transfer = transfers[easy] else { continue }
      end(transfer, on: multi, with: transfer.outcome(code))
    }
  }

  private func end(
    _ transfer: Transfer,
    on multi: UnsafeMutableRawPointer,
    with outcome: HTTPOutcome
  ) {
    ccurl_remove(multi, transfer.easy)
    transfers[transfer.easy] = nil
    outcomes.append((transfer.id, outcome))
  }
}
