import Glibc
package import HTTPMessage

extension Listener {
  /// Answers requests one after the other until `isDone`, which is asked at least once a second.
  ///
  /// `watched` descriptors end a wait early, so that `isDone` can look at what they have to say.
  package func serve(
    watching watched: [Int32] = [],
    until isDone: () -> Bool,
    _ handler: (ReceivedRequest) -> HTTPResponse
  ) {
    while !isDone() {
      wait(watching: watched)
      let now = monotonicMilliseconds()
      for exchange in step(now: now) {
        answer(exchange.id, with: handler(exchange.request), now: now)
      }
    }
  }

  private func wait(watching watched: [Int32]) {
    var descriptors = descriptors
    descriptors += watched.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let patience = patience(now: monotonicMilliseconds()) ?? 1_000
    _ = poll(&descriptors, nfds_t(descriptors.count), Int32(min(1_000, patience)))
  }
}

/// A reading of the clock that no one can set.
package func monotonicMilliseconds() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
}
