import Glibc
import Terminal
import Testing

@testable import App

/// What the program does about its secrets before anything else, in processes of their own.
struct SecrecyTests {
  @Test func `the process leaves no image of itself, and lets no debugger in`() async {
    await #expect(processExitsWith: .success) {
      CoreDumps.forbid()

      var limit = rlimit(rlim_cur: 1, rlim_max: 1)
      getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
      #expect(limit.rlim_max == 0)
      typealias Asking = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
      let symbol = try #require(dlsym(nil, "prctl"))
      // Swift cannot call what takes any number of arguments; in C's registers five words are five
      // words, and question 3 is whether a dump could be made.
      #expect(unsafeBitCast(symbol, to: Asking.self)(3, 0, 0, 0, 0) == 0)
    }
  }

  @Test func `secrets of the environment are taken out of it, bytes and all`() async {
    await #expect(processExitsWith: .success) {
      setenv("KIRA_API_KEY", "canary-1", 1)
      setenv("KIRA_PASSWORD", "canary-2", 1)
      let place = try #require(getenv("KIRA_API_KEY"))

      let surroundings = Surroundings.ofThisProcess()

      #expect(surroundings.secrets["KIRA_API_KEY"] == Secret("canary-1"))
      #expect(getenv("KIRA_API_KEY") == nil)
      #expect(getenv("KIRA_PASSWORD") == nil)
      #expect(strlen(place) == 0)
      #expect(!surroundings.environment.values.contains { $0.contains("canary") })
    }
  }
}
