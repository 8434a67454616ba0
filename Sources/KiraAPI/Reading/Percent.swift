/// `0.0004` as `0.04 %`, by moving the point: nothing is computed, so nothing is rounded.
func percent(ofRatio text: String) -> String? {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  let isNumber = parts.allSatisfy {
    !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
  guard isNumber, let whole = parts.first, parts.count <= 2 else { return nil }
  var fraction = parts.count == 2 ? String(parts[1]) : ""
  while fraction.count < 2 { fraction.append("0") }
  let digits = (whole + fraction.prefix(2)).drop { $0 == "0" }
  var rest = fraction.dropFirst(2)
  while rest.last == "0" { rest.removeLast() }
  return (digits.isEmpty ? "0" : digits) + (rest.isEmpty ? "" : "." + rest) + " %"
}
