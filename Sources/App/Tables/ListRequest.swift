import Kira
import Store

/// Which rows a command line asks for: a kind, a filter, an order.
struct ListRequest {
  let listing: Listing

  static let words = [KindWord.usage, "[FILTER…]"]

  static let options = [
    Option("sort", value: "KEY", "what the rows are sorted by: \(sortKeys)"),
    Option("reverse", "the other way round"),
    Option("limit", value: "N", "so many rows at most"),
    Option("columns", value: "A,B", "these columns, in this order"),
  ]

  private static let sortKeys =
    Listing.Order.Key.allCases.map(\.rawValue).joined(separator: ", ")

  /// The cache knows which statuses there are to be asked for.
  init(_ invocation: Invocation, _ reading: CacheReading) throws(Trouble) {
    let kind = try KindWord.kind(of: invocation)
    let order = try Self.order(of: invocation)
    let counts = try reading.read { cache throws(StoreError) in try cache.counts(of: kind) }
    let scope = FilterScope(at: reading.now, of: kind, seen: Set(counts.keys))
    let text = invocation.words.dropFirst().joined(separator: " ")
    listing = Listing(kind: kind, filter: try Self.filter(text, in: scope), order: order)
  }

  static func limit(of invocation: Invocation) throws(Trouble) -> Int? {
    try invocation.number(of: "limit", in: 1...Int(Int32.max))
  }

  private static func filter(_ text: String, in scope: FilterScope) throws(Trouble) -> Filter {
    do throws(Filter.Problem) {
      return try Filter.parsing(text, in: scope)
    } catch {
      let pointer = String(repeating: " ", count: max(0, error.column - 1)) + "^"
      throw Trouble(
        .usage,
        "the filter, at column \(error.column): \(error.words)\n  \(SafeText(text))\n  \(pointer)"
      )
    }
  }

  /// What is new and what is large comes first, names and words go from A to Z.
  private static func order(of invocation: Invocation) throws(Trouble) -> Listing.Order {
    let word = invocation.value(of: "sort") ?? Listing.Order.Key.created.rawValue
    guard let key = Listing.Order.Key(rawValue: word) else {
      throw Trouble(.usage, "--sort takes one of \(sortKeys), not '\(SafeText(word))'")
    }
    let isDescending = key == .created || key == .amount
    return Listing.Order(by: key, isDescending: isDescending != invocation.has("reverse"))
  }
}
