package import JSONText
import Kira
package import Verdicts

/// What can be read out of an answer.
package protocol ReadableEcho: ReplyEcho {
  /// Reads it in every casing and nesting that was ever seen of one.
  init(_ json: JSON, to intent: Intended)
}

extension PayoutEcho: ReadableEcho {
  package init(_ json: JSON, to intent: PayoutIntent) {
    let fields = ReceiptFields([json, json["data"], json["payout"]])
    let currency = fields.word("currency", "from_currency").map { Currency($0) }
    var unit = intent.amount.currency
    if case .said(let said) = currency { unit = said }
    self.init(
      id: fields.word("id", "payout_id").map { Identifier($0) },
      account: fields.word("virtual_account_id", inside: "virtual_account").map { Identifier($0) },
      recipient: fields.word("recipient_id", inside: "recipient").map { Identifier($0) },
      amount: fields.digits("amount", "from_amount").flatMap { text in
        (try? Amount(parsing: text, in: unit)).map { .said($0) } ?? .unreadable
      },
      currency: currency,
      // An empty one is one that was dropped; the others are never empty.
      reference: fields.digits("reference").flatMap { $0.isEmpty ? .absent : .said(SafeText($0)) }
    )
  }
}

extension RecipientEcho: ReadableEcho {
  /// What is paid to stands apart from where they live, which has a field of the same name.
  package init(_ json: JSON, to intent: RecipientIntent) {
    let objects = [json, json["data"], json["recipient"]]
    let fields = ReceiptFields(objects)
    let details = ReceiptFields(
      objects.flatMap { object in
        ["account_details", "accountDetails", "account"].map { object?[$0] }
      }
    )
    self.init(
      id: fields.word("id", "recipient_id").map { Identifier($0) },
      owner: fields.word("user_id").map { Identifier($0) },
      name: Self.name(fields),
      rail: fields.word("account_type").map { SafeText($0) },
      account: details.digits("account_number", "clabe", "address").map { Sensitive($0) }
    )
  }

  /// A business has one name, a person two.
  private static func name(_ fields: ReceiptFields) -> Echo<SafeText> {
    let (first, last) = (fields.word("first_name"), fields.word("last_name"))
    switch (fields.word("company_name"), first, last) {
    case (.said(let name), .absent, .absent): return .said(SafeText(name))
    case (.absent, .said(let first), .said(let last)): return .said(SafeText("\(first) \(last)"))
    case (.absent, .absent, .absent): return .absent
    default: return .unreadable
    }
  }
}

/// The fields of a receipt, wherever in the answer they stand.
private struct ReceiptFields {
  private let objects: [JSON]

  init(_ objects: [JSON?]) { self.objects = objects.compactMap { $0 } }

  func word(_ names: String...) -> Echo<String> {
    one(values(of: names, in: objects), Self.word)
  }

  /// The same where it may also stand in an object of its own, as its `id`.
  func word(_ name: String, inside member: String) -> Echo<String> {
    let nested = objects.compactMap { $0[member] ?? $0[Self.camelCased(member)] }
    let inner = nested.flatMap { $0["id"].map { [$0] } ?? [] } + values(of: [name], in: nested)
    return one(values(of: [name], in: objects) + inner, Self.word)
  }

  /// An identifier made of signs for what could not be read is none.
  private static func word(_ value: JSON) -> String? {
    value.text.flatMap { $0.isEmpty || $0.unicodeScalars.contains("\u{FFFD}") ? nil : $0 }
  }

  /// Digits as they stood, as text or as a number.
  func digits(_ names: String...) -> Echo<String> {
    one(values(of: names, in: objects)) { value in
      if case .number(let digits) = value { return digits }
      return value.text
    }
  }

  /// The one value that stands in all these places; two that differ are none to rely on.
  private func one(_ values: [JSON], _ read: (JSON) -> String?) -> Echo<String> {
    let found = values.filter { $0 != .null }
    guard let first = found.first else { return .absent }
    guard found.allSatisfy({ $0 == first }), let text = read(first) else { return .unreadable }
    return .said(text)
  }

  private func values(of names: [String], in objects: [JSON]) -> [JSON] {
    let spelled = Set(names + names.map(Self.camelCased))
    return objects.flatMap { object -> [JSON] in
      guard case .object(let members) = object else { return [] }
      return members.filter { spelled.contains($0.name) }.map(\.value)
    }
  }

  private static func camelCased(_ name: String) -> String {
    let words = name.split(separator: "_")
    return words.prefix(1).joined()
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

extension Echo {
  fileprivate func map<Other: Equatable & Sendable>(_ change: (Value) -> Other) -> Echo<Other> {
    flatMap { .said(change($0)) }
  }

  fileprivate func flatMap<Other: Equatable & Sendable>(
    _ change: (Value) -> Echo<Other>
  ) -> Echo<Other> {
    switch self {
    case .absent: .absent
    case .said(let value): change(value)
    case .unreadable: .unreadable
    }
  }
}
