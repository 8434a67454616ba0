/// A sum as people write it, whichever signs they part and group it by.
///
/// `1250`, `1,250.00`, `$1250`, `1'250.00` and `1.250,00` are read. A comma is a decimal comma only
/// before exactly two last digits, and one point alone is a decimal point: `1.250` is 1.25.
struct FilterFigure: Equatable {
  private var groups: [String]
  private var fraction: String?
  private var isNegative = false

  init?(_ text: Substring) {
    var body = text
    if body.first == "-" {
      isNegative = true
      body.removeFirst()
    }
    body = Self.withoutSign(body)
    guard body.allSatisfy({ $0.isDigit || Self.separators.contains($0) }) else { return nil }
    let pieces = body.split(omittingEmptySubsequences: false) { !$0.isDigit }.map(String.init)
    let marks = body.filter { !$0.isDigit }
    guard pieces.allSatisfy({ !$0.isEmpty }), let last = pieces.last else { return nil }
    if let mark = marks.last, Self.partsTheFraction(mark, of: marks, before: last) {
      groups = pieces.dropLast()
      fraction = last
      guard Self.areGroups(groups, marks.dropLast(), besides: mark) else { return nil }
    } else {
      groups = pieces
      guard Self.areGroups(pieces, Substring(marks), besides: nil) else { return nil }
    }
  }

  private static let separators: Set<Character> = [",", ".", "'", "\u{2019}"]

  /// Without a sign of currency: `$`, `US$`, `€`.
  private static func withoutSign(_ text: Substring) -> Substring {
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    let rest = text.dropFirst(letters.count)
    guard let sign = rest.first, letters.count <= 3 else { return text }
    let isSign = sign == "$" || letters.isEmpty && "€£¥".contains(sign)
    return isSign ? rest.dropFirst() : text
  }

  private static func partsTheFraction(
    _ mark: Character,
    of marks: String,
    before last: String
  ) -> Bool {
    guard marks.filter({ $0 == mark }).count == 1 else { return false }
    return mark == "." || mark == "," && last.count == 2
  }

  /// Groups of three after the first, all parted by one sign that is not the decimal one.
  private static func areGroups(
    _ groups: [String],
    _ marks: Substring,
    besides decimal: Character?
  ) -> Bool {
    guard let first = groups.first, let mark = marks.first else { return groups.count == 1 }
    return mark != decimal && marks.allSatisfy { $0 == mark } && first.count <= 3
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// `1250.5`, as an amount is read.
  var plain: String {
    (isNegative ? "-" : "") + groups.joined() + (fraction.map { "." + $0 } ?? "")
  }

  /// As amounts stand in what is searched: grouped if it was, zeros beyond two digits left out.
  var searched: String {
    var kept = fraction ?? ""
    while kept.count > 2, kept.last == "0" { kept.removeLast() }
    return groups.joined(separator: ",") + (kept.isEmpty ? "" : "." + kept)
  }

  /// In millionths of one unit; `nil` when it has smaller parts or is beyond what can be compared.
  var millionths: Int64? {
    let units = (try? Amount(parsing: plain, in: Currency("USDC")))?.minorUnits
    // The largest stands for all that is larger, and so cannot be a limit.
    return units.flatMap { $0.magnitude < UInt64(Int64.max) ? $0 : nil }
  }
}

extension Character {
  /// One of the ten digits people type; other scripts have others, which amounts do not use.
  var isDigit: Bool { isASCII && ("0"..."9").contains(self) }
}
