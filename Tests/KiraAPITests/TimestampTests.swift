import Kira
import Testing

@testable import KiraAPI

struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:00.001Z", 1), ("1970-01-01", 0),
    ("1970-01-01T01:00:00+01:00", 0), ("1970-01-01T01:30:00+0130", 0),
    ("1969-12-31T19:00:00.5-05:00", 500), ("1970-01-01 00:00:01+00", 1_000),
    ("1970-01-01 00:00:00.43984+00", 439), ("1970-01-01 00:00:00.879228+00", 879),
    ("1970-01-02 02:00:00-01", 97_200_000),
    ("1970-01-01T00:00Z", 0), ("1970-01-01T00:00:00", 0), ("1970-01-01T00:00:00.1234567890Z", 123),
    ("2026-05-28T02:27:13.151Z", 1_779_935_233_151),
  ])
  func `every form of a time is read`(text: String, milliseconds: Int64) {
    #expect(Moment(wireText: text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "", "yesterday", "2026-02-30T00:00:00Z", "2026-13-01", "2026-1-1", "2026-05-28T24:00:00Z",
    "2026-05-28T00:60:00Z", "2026-05-28T00:00:00.Z", "2026-05-28T00:00:00Zx", "2026-05-28X00:00Z",
    "2026-05-28T00:00:00+", "2026-05-28T00:00:00+1", "2026-05-28 ", "２０２６-05-28", "1779935233",
  ])
  func `anything else is no time`(text: String) {
    #expect(Moment(wireText: text) == nil)
  }

  @Test func `a time is written as the API's own parameters are`() {
    #expect(Moment(milliseconds: 1_779_935_233_151).wireText == "2026-05-28T02:27:13Z")
  }
}
