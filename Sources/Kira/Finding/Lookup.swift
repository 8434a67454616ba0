/// One question to the cache about a text: which rows of which kinds may answer to it.
package struct Lookup: Hashable, Sendable {
  package let kinds: [ResourceKind]
  package let filter: Filter
}

extension Recognition {
  /// The questions worth asking, the likeliest meaning first, none of them twice.
  package var lookups: [Lookup] {
    var seen: Set<[Filter.Term]> = []
    return readings.flatMap { reading in
      reading.terms.map { Lookup(kinds: reading.kinds, filter: Filter(terms: $0)) }
    }.filter { seen.insert($0.filter.terms).inserted }
  }
}

extension Recognition.Reading {
  fileprivate var terms: [[Filter.Term]] {
    switch meaning {
    case .amount:
      guard let figure = FilterFigure(value[...]), let limit = figure.millionths else { return [] }
      // What arrives stands in the text of a row only.
      let text = (try? Amount(parsing: value, in: .usd)).map { [[Filter.Term.words($0.figure)]] }
      return [[.figure(.amount, .compared(.equal, limit))]] + (text ?? [])
    case .status: return [[.status([value])]]
    case .shortened: return [value.split(separator: "…").map { .words(String($0)) }]
    case .name: return [value.split(separator: " ").map { .words(String($0)) }]
    case .fragment: return Set([value, dashed]).sorted().map { [.words($0)] }
    case let meaning where meaning.isPrefixed: return [[.words(value)], [.words(unprefixed)]]
    default: return [[.words(meaning.isKeptByItsEnd ? Self.hidden(value) : value)]]
    }
  }

  /// Those that are likeliest to answer come first; whatever is mentioned may be anywhere.
  fileprivate var kinds: [ResourceKind] {
    guard meaning != .amount else { return [.deposit, .payout] }
    let first: [ResourceKind] =
      switch meaning {
      case .uetr, .quoteID, .reference: [.payout]
      case .fedwire, .trace, .transactionHash: [.deposit, .payout]
      case .accountEnding, .accountNumber, .liquidationID, .wallet: [.account]
      default: []
      }
    return first + ResourceKind.allCases.filter { !first.contains($0) }
  }

  var unprefixed: String { String(value.drop { $0 != "_" }.dropFirst()) }

  /// The start of an id with its dashes where they belong.
  private var dashed: String {
    let digits = value.filter { $0 != "-" }
    guard digits.count == value.count, digits.count > 8 else { return value }
    var dashed = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { dashed.append("-") }
      dashed.append(digit)
    }
    return dashed
  }
}
