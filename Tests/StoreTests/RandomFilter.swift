import Kira

/// A filter as a person may type it, and what of the language it makes use of.
struct RandomFilter {
  private(set) var text = ""
  private(set) var uses: Set<String> = []

  private static let words = [
    "maria", "LÓPEZ", "acme", "zoë", "\"trading llc\"", "o", "李", "usd", "completed",
    "\"in review\"", "wire", "u1", "7f3a", "7f3a…0004", "····4567", "4567", "1,250.00", "$50",
    "0.5", "1250.00", "invoice", "mmqfmp", "mx", "nobody",
  ]

  /// What may stand behind a field; what is not here takes a sum or a time.
  private static let values: [String: [String]] = [
    "status": ["completed", "FAILED", "in-review", "brand_new"],
    "rail": ["swift", "WIRE", "ach"], "currency": ["usd", "USDC", "clp", "mxn"],
    "user": ["maria", "lopez", "u1", "u", "@acme.com", "zoe.o", RandomTenant.id("u", 4), "7f3a"],
    "account": ["a1", "a", "4567", "1234", "7", RandomTenant.id("a", 6)],
    "recipient": ["acme", "maria", "r17", "7f3a"], "sender": ["acme", "María", "ø"],
    "id": ["1", "7f3a", "0004", RandomTenant.id("p", 8)],
    "ref": ["kd-7q", "Invoice", "118", "imad", "mmqf", "A1B2C3D4"],
    "name": ["maria", "acme", "trading", "ode"], "email": ["@acme.com", "ZOE", ".o@"],
    "country": ["mx", "USA", "co"], "bank": ["acme", "maria", "zoe", "BANCO"],
    "provider": ["act", "zen"],
    "kind": ["individual", "Business"], "mode": ["fiat", "crypto"],
  ]

  private static let phrases: [String: String] = [
    "user": "\"maria gonzalez\"", "name": "\"maria lopez\"", "recipient": "\"trading llc\"",
    "sender": "\"maria lopez\"", "bank": "\"maria gonzalez\"", "ref": "\"invoice 2026\"",
  ]

  private static let sums = ["-2.5", "0", "0.00005", "0.01", "0.5", "50", "$1,250.00", "5000"]
  private static let dates = [
    "2026-10", "2026-11-15", "2026-11-19", "2026-11-20", "yesterday", "2026-11-21T14:02", "today",
  ]
  private static let ages = ["40d", "2w", "7d", "36h", "90m"]
  private static let signs = ["", "=", "<", ">", "<=", ">="]

  init(of kind: ResourceKind, from tenant: inout RandomTenant) {
    let fields = FilterField.all.filter { $0.kinds.contains(kind) }
    for _ in 0..<tenant.pick([1, 1, 1, 2, 2, 3]) {
      let sign = tenant.pick(["", "", "-"])
      if tenant.pick([true, false, false, false]) {
        append(sign + word(&tenant))
        uses.insert("\(kind) \(sign)word")
      } else {
        let field = tenant.pick(fields).name
        append("\(sign)\(field):\(value(of: field, &tenant))")
        uses.insert("\(kind) \(sign)\(field)")
      }
    }
  }

  private mutating func append(_ term: String) { text += text.isEmpty ? term : " " + term }

  private mutating func word(_ tenant: inout RandomTenant) -> String {
    let word = tenant.pick(Self.words)
    if word.first == "\"" { uses.insert("phrase") }
    if word.contains("…") || word.contains("·") { uses.insert("abridged") }
    if word.contains(".") { uses.insert("sum") }
    return word
  }

  private mutating func value(of field: String, _ tenant: inout RandomTenant) -> String {
    if let values = Self.values[field] { return texts(values, of: field, &tenant) }
    switch field {
    case "amount", "net", "fees", "arrives": return limit(Self.sums, &tenant)
    case "since", "until": return tenant.pick(Self.dates + Self.ages)
    default:
      guard tenant.pick([true, false, false]) else { return limit(Self.dates, &tenant) }
      uses.insert("age")
      return tenant.pick(Self.ages)
    }
  }

  private mutating func texts(
    _ values: [String],
    of field: String,
    _ tenant: inout RandomTenant
  ) -> String {
    if let phrase = Self.phrases[field], tenant.pick([true, false, false, false]) {
      uses.insert("\(field) phrase")
      return phrase
    }
    guard tenant.pick([true, false, false]) else { return tenant.pick(values) }
    uses.insert("\(field) several")
    return tenant.pick(values) + "," + tenant.pick(values)
  }

  /// The values go up, so that one further back is the end of a range.
  private mutating func limit(_ values: [String], _ tenant: inout RandomTenant) -> String {
    let isSum = values == Self.sums
    let sign = tenant.pick(Self.signs + ["..", "0..", "..9"])
    uses.insert("\(isSum ? "sum" : "time") \(sign)")
    let low = Int.random(in: values.indices, using: &tenant.numbers)
    switch sign {
    case "..":
      let high = Int.random(in: low..<values.count, using: &tenant.numbers)
      return values[low] + ".." + values[high]
    case "0..": return values[low] + ".."
    case "..9": return ".." + values[low]
    default: return sign + values[low]
    }
  }

  /// Everything that some filter must have made use of.
  static var language: Set<String> {
    var uses: Set = ["phrase", "abridged", "sum", "age"]
    for sign in signs + ["..", "0..", "..9"] { uses.formUnion(["sum \(sign)", "time \(sign)"]) }
    for field in values.keys { uses.insert("\(field) several") }
    for field in phrases.keys { uses.insert("\(field) phrase") }
    for kind in ResourceKind.allCases {
      for field in FilterField.all where field.kinds.contains(kind) {
        uses.formUnion(["\(kind) \(field.name)", "\(kind) -\(field.name)"])
      }
      uses.formUnion(["\(kind) word", "\(kind) -word"])
    }
    return uses
  }
}
