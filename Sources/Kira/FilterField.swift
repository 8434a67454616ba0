/// One row of the table of filter fields: reading, advice, completion and the manual come from it.
package struct FilterField: Sendable {
  package let name: String
  package let otherNames: [String]
  /// The lists that have it.
  package let kinds: [ResourceKind]
  /// What it asks about, as a sentence begins.
  package let meaning: String
  /// In words, what may stand behind the colon.
  package let takes: String
  package let examples: [String]
  let read: @Sendable (FilterValue, FilterScope) throws(Filter.Problem) -> Filter.Term?

  init(
    _ name: String,
    or otherNames: [String] = [],
    of kinds: [ResourceKind] = ResourceKind.allCases,
    meaning: String,
    takes: String,
    as examples: [String],
    read: @escaping @Sendable (FilterValue, FilterScope) throws(Filter.Problem) -> Filter.Term?
  ) {
    self.name = name
    self.otherNames = otherNames
    self.kinds = kinds
    self.meaning = meaning
    self.takes = takes
    self.examples = examples
    self.read = read
  }

  package var example: String { examples.joined(separator: " or ") }

  package static func named(_ name: String) -> FilterField? {
    all.first { $0.name == name || $0.otherNames.contains(name) }
  }

  static func advice(forUnknown name: String, in scope: FilterScope) -> String {
    let names = scope.fields.flatMap { [$0.name] + $0.otherNames }
    let guess = FilterAdvice.question(about: name, among: names, ending: ":")
    let known = scope.fields.map(\.name).joined(separator: ", ")
    return "There is no field \(name):.\(guess) Known: \(known). Quotes make it plain text."
  }
}

extension FilterField {
  /// In the order of the manual.
  package static let all = [
    FilterField(
      "status",
      of: [.user, .account, .deposit, .payout],
      meaning: "how it stands at Kira",
      takes: "one status or several with commas",
      as: ["status:failed,in_review"],
      read: FilterReading.status
    ),
    .text(
      .rail,
      of: [.deposit, .payout, .recipient],
      meaning: "the way the money goes",
      as: ["rail:swift,wire"]
    ),
    .figure(.amount, of: [.deposit, .payout], meaning: "the sum, whatever its currency"),
    .figure(.arrives, of: [.payout], meaning: "what the recipient gets"),
    .figure(.net, of: [.deposit], meaning: "what is left after the fees"),
    .figure(.fees, or: ["fee"], of: [.deposit], meaning: "what is taken off"),
    .text(
      .currency,
      of: [.account, .deposit, .payout],
      meaning: "a currency it is in, or arrives in",
      as: ["currency:usd,mxn"]
    ),
    FilterField(
      "since",
      meaning: "created then or later",
      takes: "an age or a date",
      as: ["since:7d", "since:24h", "since:today", "since:2026-11-01"],
      read: { value, scope throws(Filter.Problem) in FilterReading.since(value, scope) }
    ),
    FilterField(
      "until",
      meaning: "created before then, a named day included",
      takes: "an age or a date",
      as: ["until:2d", "until:yesterday", "until:2026-11-30"],
      read: { value, scope throws(Filter.Problem) in FilterReading.until(value, scope) }
    ),
    .time(.created, meaning: "when it came to be"),
    .time(.changed, or: ["updated"], meaning: "when Kira last changed it"),
    .text(
      .user,
      meaning: "whose it is: an id or part of it, a name, an e-mail",
      as: ["user:maria", "user:7f3a"]
    ),
    .text(
      .account,
      of: [.account, .deposit, .payout, .recipient],
      meaning: "the account: an id or part of it, or the last four of its number",
      as: ["account:5d2b", "account:4567"]
    ),
    .text(
      .recipient,
      or: ["to"],
      of: [.payout, .recipient],
      meaning: "who is paid: a name, or an id or part of it",
      as: ["recipient:acme"]
    ),
    .text(.sender, or: ["from"], of: [.deposit], meaning: "who sent it", as: ["sender:northwind"]),
    .text(.id, meaning: "its own id or part of it", as: ["id:91c2"]),
    .text(
      .reference,
      or: ["reference"],
      of: [.account, .deposit, .payout],
      meaning: "a reference, a UETR, an IMAD, a hash and the like, or part of it",
      as: ["ref:KD-7Q4M"]
    ),
    .text(.name, of: [.user, .recipient], meaning: "what it is called", as: ["name:acme"]),
    .text(
      .email,
      of: [.user, .recipient],
      meaning: "an e-mail address or part of it",
      as: ["email:@acme.com"]
    ),
    .text(
      .country,
      of: [.user],
      meaning: "the country, by the code that the list shows",
      as: ["country:mx,usa"]
    ),
    .text(
      .bank,
      of: [.account, .recipient],
      meaning: "the bank that holds it",
      as: ["bank:austin"]
    ),
    .text(.provider, of: [.account], meaning: "who runs it for Kira", as: ["provider:act"]),
    FilterField(
      "kind",
      or: ["type"],
      of: [.user, .recipient],
      meaning: "a person or a company",
      takes: "individual or business",
      as: ["kind:business"],
      read: { value, _ throws(Filter.Problem) in
        try FilterReading.word(value, .kind, among: FilterReading.kinds)
      }
    ),
    FilterField(
      "mode",
      of: [.account],
      meaning: "whether it takes money or coins",
      takes: "fiat or crypto",
      as: ["mode:crypto"],
      read: { value, _ throws(Filter.Problem) in
        try FilterReading.word(value, .mode, among: FilterReading.modes)
      }
    ),
  ]

  private static func text(
    _ field: Filter.TextField,
    or otherNames: [String] = [],
    of kinds: [ResourceKind] = ResourceKind.allCases,
    meaning: String,
    as examples: [String]
  ) -> FilterField {
    FilterField(
      field.rawValue,
      or: otherNames,
      of: kinds,
      meaning: meaning,
      takes: field.isWhole ? "one or several with commas" : "some text, or several with commas",
      as: examples,
      read: { value, _ throws(Filter.Problem) in FilterReading.text(value, field) }
    )
  }

  private static func figure(
    _ field: Filter.FigureField,
    or otherNames: [String] = [],
    of kinds: [ResourceKind],
    meaning: String
  ) -> FilterField {
    let name = field.rawValue
    return FilterField(
      name,
      or: otherNames,
      of: kinds,
      meaning: meaning,
      takes: "a figure, a limit or a range",
      as: ["\(name):>500", "\(name):100..200"],
      read: { value, _ throws(Filter.Problem) in FilterReading.figure(value, field) }
    )
  }

  private static func time(
    _ field: Filter.TimeField,
    or otherNames: [String] = [],
    meaning: String
  ) -> FilterField {
    let name = field.rawValue
    return FilterField(
      name,
      or: otherNames,
      meaning: meaning,
      takes: "a date, an age, a limit or a range",
      as: ["\(name):today", "\(name):7d", "\(name):2026-11", "\(name):2026-01-01..2026-02-01"],
      read: { value, scope throws(Filter.Problem) in try FilterReading.time(value, field, scope) }
    )
  }
}
