import Intents
import Kira

extension Intent {
  static let columnNames = [
    "key", "call", "path", "body_digest", "stage", "client", "host", "author", "title", "overrides",
    "account", "recipient", "recipient_digest", "recipient_name", "amount", "currency", "arrives",
    "arrives_currency", "fees", "fees_currency", "preview_digest", "tag", "facts",
  ]

  /// Everything but the bytes, of which only the digest is part of the chain.
  func columns(bodyDigest: [UInt8]) -> [StoredValue] {
    [
      .text(key.text), .text(call.rawValue), .text(path), .bytes(bodyDigest),
      .text(home.stage.rawValue), .text(home.client.text), .text(home.host.text),
      .text(author.text), .text(title.text),
      .text(overrides.map(\.text).joined(separator: "\n")),
    ] + (payout?.columns ?? [StoredValue](repeating: .null, count: 12)) + [
      .text(orNull: recipient?.facts)
    ]
  }

  /// What the chain covers; without the last column where it says nothing, as from before it was.
  static func linked(_ columns: [StoredValue]) -> [StoredValue] {
    columns.last == .null ? columns.dropLast() : columns
  }

  /// Reads back what `columns` made; `nil` for what this version cannot know.
  init?(_ columns: [StoredValue], body: [UInt8], armedAt: Clocks) {
    var values = ColumnReader(columns)
    let (key, call, path) = (values.text(), values.text(), values.text())
    values.skip()
    let (stage, client, host) = (values.text(), values.text(), values.text())
    guard let call = MutatingCall(rawValue: call), let stage = Stage(rawValue: stage) else {
      return nil
    }
    let (author, title, overrides) = (values.text(), values.text(), values.text())
    self.init(
      key: Identifier(key),
      call: call,
      path: path,
      body: body,
      home: IntentHome(stage: stage, client: SafeText(client), host: SafeText(host)),
      author: SafeText(author),
      armedAt: armedAt,
      title: SafeText(title),
      payout: ConfirmedPayout(&values),
      recipient: ConfirmedRecipient(facts: values.text()),
      overrides: overrides.split(separator: "\n").map { SafeText(String($0)) }
    )
  }
}

extension ConfirmedPayout {
  fileprivate var columns: [StoredValue] {
    [
      .text(account.text), .text(recipient.text), .text(recipientDigest.text),
      .text(recipientName.text),
    ] + Self.columns(of: amount) + Self.columns(of: arrives) + Self.columns(of: fees) + [
      .text(previewDigest.text), .text(tag.text),
    ]
  }

  private static func columns(of amount: Amount?) -> [StoredValue] {
    [.integer(orNull: amount?.minorUnits), .text(orNull: amount?.currency.code)]
  }

  fileprivate init?(_ values: inout ColumnReader) {
    let (account, recipient) = (values.text(), values.text())
    let (recipientDigest, recipientName) = (values.text(), values.text())
    let (amount, arrives, fees) = (values.amount(), values.amount(), values.amount())
    let (previewDigest, tag) = (values.text(), values.text())
    guard let amount, let tag = IntentTag(in: SafeText(tag)) else { return nil }
    self.init(
      account: Identifier(account),
      recipient: Identifier(recipient),
      recipientDigest: SafeText(recipientDigest),
      recipientName: SafeText(recipientName),
      amount: amount,
      arrives: arrives,
      fees: fees,
      previewDigest: SafeText(previewDigest),
      tag: tag
    )
  }
}

extension ConfirmedRecipient {
  /// Safe text holds no ends of lines, so that none of it can be taken for another fact.
  fileprivate var facts: String {
    [
      "owner=\(owner.text)", "name=\(name.text)", "rail=\(rail.text)", "kind=\(kind.rawValue)",
      "ending=\(ending.text)",
    ].joined(separator: "\n")
  }

  fileprivate init?(facts: String) {
    var said: [Substring: SafeText] = [:]
    for line in facts.split(separator: "\n") {
      guard let sign = line.firstIndex(of: "=") else { return nil }
      said[line[..<sign]] = SafeText(String(line[line.index(after: sign)...]))
    }
    guard let owner = said["owner"], let name = said["name"], let rail = said["rail"],
      let kind = said["kind"].flatMap({ User.Kind(rawValue: $0.text) }),
      let ending = said["ending"]
    else { return nil }
    self.init(owner: Identifier(owner.text), name: name, rail: rail, kind: kind, ending: ending)
  }
}

/// The columns of one row, from the left.
private struct ColumnReader {
  private var values: ArraySlice<StoredValue>

  init(_ values: [StoredValue]) { self.values = values[...] }

  mutating func skip() { values = values.dropFirst() }

  mutating func text() -> String {
    guard case .text(let text)? = values.popFirst() else { return "" }
    return text
  }

  mutating func amount() -> Amount? {
    let (units, code) = (values.popFirst(), values.popFirst())
    guard case .integer(let units)? = units, case .text(let code)? = code else { return nil }
    return Amount(minorUnits: units, in: Currency(code))
  }
}
