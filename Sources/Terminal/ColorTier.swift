/// How many colours a terminal can show.
package enum ColorTier: String, CaseIterable, Sendable {
  /// None: attributes alone carry the meaning.
  case mono
  case sixteen = "16"
  case indexed256 = "256"
  case direct
}

/// What decides the tier: the terminal's description and what its environment says about it.
struct ColorEvidence {
  /// As in the terminal's description; negative when it has none.
  var colors: Int
  var hasDirectColor = false
  var noColor: String?
  var colorTerm: String?
  var term = ""
  var isInsideTmux = false
}

extension ColorTier {
  init(_ evidence: ColorEvidence) {
    if evidence.noColor?.isEmpty == false || evidence.colors < 8 {
      self = .mono
    } else if evidence.hasDirectColor || evidence.claimsDirectColor {
      self = .direct
    } else {
      self = evidence.colors >= 256 ? .indexed256 : .sixteen
    }
  }
}

extension ColorEvidence {
  fileprivate var claimsDirectColor: Bool {
    guard let colorTerm, ["truecolor", "24bit"].contains(colorTerm) else { return false }
    // GNU screen hands the outer terminal's claim on, and then misreads the sequences.
    return !term.hasPrefix("screen") || isInsideTmux
  }
}
