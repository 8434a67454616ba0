import Glibc
import Testing

@testable import HTTPServer

struct StopSignalTests {
  @Test func `a signal that was asked for is told, and strikes nobody`() {
    var signal: StopSignal? = StopSignal()
    #expect(signal?.hasCome() == false)

    // To this thread alone: the others of the test have not held it back.
    raise(SIGTERM)

    #expect(signal?.hasCome() == true)
    signal = nil
  }
}
