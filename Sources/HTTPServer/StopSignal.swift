import CSignal
import Glibc

/// A descriptor that can be read once SIGTERM or SIGINT has come; until it goes, they do nothing else.
package final class StopSignal {
  package let descriptor: Int32
  private var before = sigset_t()
  /// The one that has come, if any.
  package private(set) var number: Int32?

  package init?() {
    var stopping = sigset_t()
    sigemptyset(&stopping)
    sigaddset(&stopping, SIGTERM)
    sigaddset(&stopping, SIGINT)
    pthread_sigmask(SIG_BLOCK, &stopping, &before)
    descriptor = signalfd(-1, &stopping, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
    guard descriptor >= 0 else { return nil }
  }

  /// Whether one has come; it is taken, or it would strike as soon as this object is gone.
  package func hasCome() -> Bool {
    var story = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    while read(descriptor, &story, size) > 0 { number = Int32(story.ssi_signo) }
    return number != nil
  }

  deinit {
    close(descriptor)
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
