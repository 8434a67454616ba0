/// Which characters the terminal at hand can be sent, beyond what it could be sent by its encoding.
struct Lettering {
  let isASCII: Bool
  /// tmux takes any zero-width joiner for one of an emoji, and makes what it joins two columns wide.
  let hasJoiner: Bool

  /// What stands in a cell, one base and its marks; nothing for what must not be sent.
  func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if !hasJoiner, scalar == "\u{200D}" { return nil }
    return isASCII ? ASCIIGlyphs.lookalike(of: scalar) : scalar
  }
}
