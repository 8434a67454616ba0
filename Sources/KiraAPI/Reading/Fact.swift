import JSONText
import Kira

/// One line of a detail: what it is called, where it stands in the answer, and how it is written.
struct Fact {
  enum Form {
    case plain
    case masked
    case moment
    /// An amount, with the place of its currency.
    case money(String)
    /// `in review` for `IN_REVIEW`.
    case words
  }

  let label: SafeText
  /// Tried in turn; a dot leads into an object.
  let places: [[String]]
  let form: Form
  let note: SafeText
  /// People search for a record by it.
  let isFoundBy: Bool

  init(
    _ label: SafeText,
    _ places: String...,
    form: Form = .plain,
    note: SafeText = "",
    isFoundBy: Bool = false
  ) {
    self.label = label
    self.places = places.map { $0.split(separator: ".").map(String.init) }
    self.form = form
    self.note = note
    self.isFoundBy = isFoundBy
  }

  /// `nil` where the answer does not have it.
  func line(from fields: WireObject) -> Particulars.Line? {
    let found = places.lazy.compactMap { fields.text(at: $0) }.first { !$0.isEmpty }
    return found.map { Particulars.Line(label, shown($0, fields), note: note) }
  }

  private func shown(_ text: String, _ fields: WireObject) -> SafeText {
    switch form {
    case .plain: SafeText(text)
    case .masked: SafeText(maskedNumber(text))
    case .moment: SafeText(Moment(wireText: text).map { "\($0.dateAndTime) UTC" } ?? text)
    case .words: SafeText(String(text.lowercased().map { $0 == "_" ? " " : $0 }))
    case .money(let place): Self.money(text, fields.currency(place))
    }
  }

  /// A figure that is no exact amount is shown as it came.
  static func money(_ text: String, _ currency: Currency?) -> SafeText {
    guard let currency else { return SafeText(text) }
    guard let amount = try? Amount(parsing: text, in: currency) else {
      return SafeText("\(text) \(currency.code)")
    }
    return SafeText(amount.text)
  }
}

extension WireObject {
  func text(at place: [String]) -> String? {
    guard let name = place.first else { return nil }
    return place.count == 1
      ? self[name]?.scalarText : object(name)?.text(at: Array(place.dropFirst()))
  }
}
