package import Kira

/// The scripts that a name is written in.
package struct WrittenScripts: Equatable, Sendable {
  /// In the order in which they first stand.
  package let names: [String]

  package init(of name: SafeText) {
    var names: [String] = []
    for scalar in name.text.unicodeScalars {
      guard let script = ScriptRange.script(of: scalar), !names.contains(script) else { continue }
      names.append(script)
    }
    self.names = names
  }

  /// Scripts that are not read for Latin, and so may stand beside it.
  private static let besideLatin: Set<String> = [
    "EastAsian", "Hebrew", "Arabic", "Devanagari", "Bengali", "Thai", "Ethiopic", "Georgian",
  ]

  /// One script, or Latin with one that cannot be taken for it: “moderately restrictive” in UTS #39.
  package var isPlain: Bool {
    guard !names.contains("Styled") else { return false }
    let others = names.filter { $0 != "Latin" }
    switch others.count {
    case 0: return true
    case 1: return names.count == 1 || Self.besideLatin.contains(others[0])
    default: return false
    }
  }
}

/// Code points that follow each other and belong to one script.
private struct ScriptRange {
  let first: UInt32
  let last: UInt32
  let script: String

  static func script(of scalar: Unicode.Scalar) -> String? {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].last < scalar.value { low = middle + 1 } else { high = middle }
    }
    guard low < all.count, all[low].first <= scalar.value else { return nil }
    return all[low].script
  }

  private static let all: [ScriptRange] = {
    var ranges: [ScriptRange] = []
    var script = ""
    for word in ScriptTable.text.split(whereSeparator: \.isWhitespace) {
      let ends = word.split(separator: "-").compactMap { UInt32($0, radix: 16) }
      if word.hasSuffix(":") {
        script = String(word.dropLast())
      } else if let first = ends.first, let last = ends.last {
        ranges.append(ScriptRange(first: first, last: last, script: script))
      }
    }
    return ranges.sorted { $0.first < $1.first }
  }()
}
