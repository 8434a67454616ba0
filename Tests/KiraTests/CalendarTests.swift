import Kira
import Testing

struct CalendarTests {
  @Test(arguments: [
    (0, "1970-01-01"), (-1, "1969-12-31"), (11_016, "2000-02-29"), (11_017, "2000-03-01"),
    (20_778, "2026-11-21"), (-719_468, "0000-03-01"), (47_540, "2100-02-28"),
    (47_541, "2100-03-01"), (-719_529, "-0001-12-31"),
  ])
  func `days have the dates of the Gregorian calendar`(number: Int64, text: String) {
    #expect(CalendarDate(Day(number: number)).text == text)
  }

  @Test func `every day of eight centuries comes back from its date`() {
    for number in stride(from: Int64(-146_097), through: 146_097, by: 1) {
      let day = Day(number: number)
      guard CalendarDate(day).numbered != day else { continue }
      Issue.record("\(number) is lost")
    }
  }

  @Test(arguments: [(2026, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (2026, 1, 0)])
  func `a date that no calendar has names no day`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day).numbered == nil)
  }

  @Test(arguments: [Int.max, .min, 10_000])
  func `a year out of all reason names no day and traps nothing`(year: Int) {
    #expect(CalendarDate(year: year, month: 1, day: 1).numbered == nil)
  }

  @Test(arguments: [
    (0, "1970-01-01 00:00:00"), (-1, "1969-12-31 23:59:59"),
    (1_795_269_723_999, "2026-11-21 14:02:03"),
  ])
  func `a moment reads as date and time in UTC`(milliseconds: Int64, text: String) {
    #expect(Moment(milliseconds: milliseconds).dateAndTime == text)
  }

  @Test(arguments: [Int64.min, .max])
  func `the ends of time are moments like any other`(milliseconds: Int64) {
    let end = Moment(milliseconds: milliseconds)
    let other = Moment(milliseconds: milliseconds == .min ? .max : .min)

    #expect(!end.dateAndTime.isEmpty)
    #expect((end.seconds(since: other) > 0) == (other < end))
    #expect(end.advanced(bySeconds: milliseconds) == end)
  }
}
