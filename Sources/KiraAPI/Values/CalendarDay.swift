package import Kira

extension CalendarDate {
  /// A day as a person types it and as Kira reads it: `1990-05-15`.
  package init(_ text: String, field: String) throws(RequestFault) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isNumeric = parts.joined().utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard parts.map(\.utf8.count) == [4, 2, 2], isNumeric, let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { throw RequestFault(field, Self.expectation) }
    self.init(year: year, month: month, day: day)
    try check(field)
  }

  /// Refuses a day that is in no calendar, such as 31 February.
  func check(_ field: String) throws(RequestFault) {
    guard numbered != nil, year >= 0 else { throw RequestFault(field, Self.expectation) }
  }

  private static var expectation: String { "there is no such day: a date has the form 1990-05-15" }
}
