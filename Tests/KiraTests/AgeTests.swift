import Kira
import Testing

struct AgeTests {
  @Test(arguments: [
    (.min, "future"), (-3_601, "future"), (-3_600, "just now"),
    (0, "just now"), (59, "just now"), (60, "1 min"), (3_599, "59 min"),
    (3_600, "1 h"), (86_399, "23 h"), (86_400, "1 d"), (5_183_999, "59 d"),
    (5_184_000, "2 months"), (31_536_000, "12 months"),
  ])
  func `ages are as coarse as people say them`(seconds: Int64, text: String) {
    #expect(Age.text(seconds: seconds) == text)
  }
}
