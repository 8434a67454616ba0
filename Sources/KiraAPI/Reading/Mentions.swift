import JSONText
import Kira

/// Where answers say something that a record can be found by: a name leads to a label, or deeper.
///
/// Every name is looked at once, for this runs over every row of a sync.
indirect enum MentionRule: Sendable {
  case value(SafeText)
  /// An object, or each object of a list.
  case inside([String: MentionRule])
  /// An object with names of the tenant's own choice, which are the labels then.
  case anything

  /// What no answer needs more of: a hostile one must not fill the cache.
  private static let mostMentions = 32
  private static let longestValue = 128
  /// What is masked whole, being too short to keep an end of.
  private static let hidden = "····"

  /// Takes an answer in which account numbers and wallets are masked.
  static func mentions(in masked: JSON) -> [Mention] {
    var mentions: [Mention] = []
    collect(masked, all, into: &mentions)
    return mentions
  }

  private static func collect(
    _ json: JSON,
    _ rules: [String: MentionRule],
    into mentions: inout [Mention]
  ) {
    switch json {
    case .object(let members):
      for member in members {
        rules[member.name]?.take(member.value, into: &mentions)
      }
    case .array(let items):
      for item in items.prefix(mostMentions) { collect(item, rules, into: &mentions) }
    case .null, .bool, .number, .string: break
    }
  }

  private func take(_ json: JSON, into mentions: inout [Mention]) {
    switch self {
    case .value(let label): Self.add(json, label, to: &mentions)
    case .inside(let rules): Self.collect(json, rules, into: &mentions)
    case .anything:
      guard case .object(let members) = json else { return }
      for member in members.prefix(Self.mostMentions) {
        let label = SafeText(String(member.name.prefix(40).map { $0 == "_" ? " " : $0 }))
        Self.add(member.value, label, to: &mentions)
      }
    }
  }

  private static func add(_ json: JSON, _ label: SafeText, to mentions: inout [Mention]) {
    guard mentions.count < mostMentions, let text = json.scalarText, !text.isEmpty,
      text != hidden
    else { return }
    let isShort = text.utf8.count <= longestValue
    let mention = Mention(label, SafeText(isShort ? text : String(text.prefix(longestValue))))
    if !mentions.contains(mention) { mentions.append(mention) }
  }
}

extension MentionRule {
  /// The names of every kind of answer at once; none means two things.
  private static let all: [String: MentionRule] = {
    var rules: [String: MentionRule] = ["metadata": .anything]
    let facts = ResourceKind.allCases.flatMap { Fact.table(of: $0) }.filter(\.isFoundBy)
    for fact in facts + Fact.references + Fact.unshown {
      for place in fact.places { add(fact.label, at: place[...], to: &rules) }
    }
    return rules
  }()

  /// A name is known by both of its spellings, as everywhere.
  private static func add(
    _ label: SafeText,
    at place: ArraySlice<String>,
    to rules: inout [String: MentionRule]
  ) {
    guard let name = place.first else { return }
    for spelling in [name, camelCase(name)] {
      guard place.count > 1 else {
        rules[spelling] = .value(label)
        continue
      }
      var inner: [String: MentionRule] = [:]
      if case .inside(let known)? = rules[spelling] { inner = known }
      add(label, at: place.dropFirst(), to: &inner)
      rules[spelling] = .inside(inner)
    }
  }

  private static func camelCase(_ name: String) -> String {
    let words = name.split(separator: "_")
    let rest = words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return ([words.first.map(String.init) ?? ""] + rest).joined()
  }
}
