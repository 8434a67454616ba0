extension Recognition {
  /// How a record answers to this text; `nil` where nothing it is known by does.
  package func match(_ seen: Seen<Record>, mentions: [Mention] = []) -> Match? {
    let names = (seen.value.handles + mentions).map { KnownName($0) }
    let answers = readings.compactMap { $0.match(seen, names) }
    return answers.enumerated().min {
      ($0.element.closeness, $0.offset) < ($1.element.closeness, $1.offset)
    }?.element
  }
}

/// What a record is known by, folded once for all comparisons.
private struct KnownName {
  let mention: Mention
  let folded: String

  init(_ mention: Mention) {
    self.mention = mention
    folded = Folding.folded(mention.value.text)
  }
}

extension Recognition.Reading {
  fileprivate func match(_ seen: Seen<Record>, _ names: [KnownName]) -> Match? {
    switch meaning {
    case .amount: return matchOfAmount(seen)
    case .status: return matchOfStatus(seen)
    default: break
    }
    let wanted = Folding.folded(value)
    let answers = names.compactMap { name in
      closeness(of: name.folded, to: wanted).map { Match(seen, $0, by: name.mention) }
    }
    guard var best = answers.enumerated().min(by: Self.isNearer)?.element else { return nil }
    if best.closeness == .exact, best.by.value.text == seen.value.id { best.closeness = .itself }
    return best
  }

  private static func isNearer(
    _ left: EnumeratedSequence<[Match]>.Element,
    _ right: EnumeratedSequence<[Match]>.Element
  ) -> Bool {
    (left.element.closeness, left.offset) < (right.element.closeness, right.offset)
  }

  private func closeness(of name: String, to wanted: String) -> Match.Closeness? {
    if meaning.isKeptByItsEnd { return name.hasSuffix(Self.hidden(wanted)) ? .exact : nil }
    if meaning == .shortened { return hasEnds(name, of: wanted) ? .exact : nil }
    if name == wanted || meaning.isPrefixed && name == Folding.folded(unprefixed) {
      return .exact
    }
    if name.hasPrefix(wanted) || name.holds(" " + wanted) { return .start }
    if name.holds(wanted) { return .part }
    if meaning == .fragment || meaning == .identifier { return closenessOfDigits(name, wanted) }
    let words = wanted.split(separator: " ")
    return words.count > 1 && words.allSatisfy { name.holds(String($0)) } ? .part : nil
  }

  /// Dashes are left out by some and put in by others.
  private func closenessOfDigits(_ name: String, _ wanted: String) -> Match.Closeness? {
    let (name, wanted) = (name.filter { $0 != "-" }, wanted.filter { $0 != "-" })
    if name.hasPrefix(wanted) { return .start }
    return name.holds(wanted) ? .part : nil
  }

  private func hasEnds(_ name: String, of wanted: String) -> Bool {
    let ends = wanted.split(separator: "…")
    guard ends.count == 2 else { return false }
    return name.hasPrefix(ends[0]) && name.hasSuffix(ends[1])
  }

  /// As whatever is kept by its end is written everywhere.
  static func hidden(_ number: String) -> String { "····" + number.suffix(4) }

  private func matchOfAmount(_ seen: Seen<Record>) -> Match? {
    let sum = seen.value.sums.first { sum in
      (try? Amount(parsing: value, in: sum.amount.currency)) == sum.amount
    }
    return sum.map { Match(seen, .exact, by: Mention($0.label, SafeText($0.amount.text))) }
  }

  private func matchOfStatus(_ seen: Seen<Record>) -> Match? {
    let status = seen.value.resource.statusText
    return status.text.lowercased() == value
      ? Match(seen, .part, by: Mention("status", status)) : nil
  }
}
