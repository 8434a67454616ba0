import HTTPMessage
package import Kira

/// From when to when, both ends included; an end may be left open.
package struct DateSpan: Equatable, Sendable {
  /// A whole day or a moment; as the last day of a span, all of it counts.
  package enum End: Equatable, Sendable {
    case day(Day)
    case moment(Moment)

    var text: String {
      switch self {
      case .day(let day): CalendarDate(day).text
      case .moment(let moment): moment.wireText
      }
    }

    private var start: Moment {
      switch self {
      case .day(let day): day.start
      case .moment(let moment): moment
      }
    }

    /// Whether nothing lies between this, as the first, and that, as the last.
    func isAfter(_ last: End) -> Bool {
      guard case .day(let day) = last else { return start > last.start }
      return start >= Day(number: day.number + 1).start
    }
  }

  package let from: End?
  package let to: End?

  package static let always = DateSpan(known: nil)

  package static func since(_ moment: Moment) -> DateSpan { DateSpan(known: .moment(moment)) }

  package init(from: End? = nil, to: End? = nil) throws(RequestFault) {
    if let from, let to, from.isAfter(to) {
      throw RequestFault("to_date", "it lies before the first day that is asked for")
    }
    self.from = from
    self.to = to
  }

  private init(known from: End?) {
    self.from = from
    to = nil
  }

  var query: [Field] { .asking(["from_date": from?.text, "to_date": to?.text]) }
}

extension [Field] {
  /// A query in the order of its names, without what is not asked for.
  static func asking(_ fields: KeyValuePairs<String, String?>) -> [Field] {
    fields.compactMap { name, value in value.map { Field(name, $0) } }
  }
}
