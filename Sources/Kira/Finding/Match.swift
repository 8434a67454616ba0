/// A record to which a text leads, and by what it does.
package struct Match: Equatable, Sendable {
  /// How near the text is to what the record is known by.
  package enum Closeness: Int, Comparable, Sendable {
    /// It is the record's own id.
    case itself
    case exact
    case start
    case part
    /// It only resembles it: a candidate where nothing was found.
    case near

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  package var seen: Seen<Record>
  package var closeness: Closeness
  /// What was hit: `UETR`, with the whole of it.
  package var by: Mention

  package init(_ seen: Seen<Record>, _ closeness: Closeness, by mention: Mention) {
    self.seen = seen
    self.closeness = closeness
    by = mention
  }

  /// `UETR of a payout`.
  package var words: String {
    let kind = seen.value.kind
    let article = kind == .account ? "an" : "a"
    return "\(by.label) of \(article) \(kind.rawValue)"
  }
}

/// What a text led to, the best first.
package struct Found: Equatable, Sendable {
  package var recognition: Recognition
  package var matches: [Match]
  /// More rows hold it than were looked at.
  package var hasMore: Bool
  /// Everything was asked; until then the best may be still to come.
  package var isComplete = true

  package init(_ recognition: Recognition, matches: [Match] = [], hasMore: Bool = false) {
    self.recognition = recognition
    self.matches = matches
    self.hasMore = hasMore
  }

  /// Nothing has it; what is there only resembles it.
  package var isEmpty: Bool { matches.allSatisfy { $0.closeness == .near } }

  /// The one record that is meant beyond doubt: its own id, or the only one that answers exactly.
  package var certain: Match? {
    let own = matches.filter { $0.closeness == .itself }
    if own.count == 1 { return own[0] }
    let exact = matches.filter { $0.closeness <= .exact }
    if exact.count == 1, !hasMore || exact[0].isUnique { return exact[0] }
    return matches.count == 1 && !hasMore && !isEmpty ? matches[0] : nil
  }
}

extension Match {
  /// A value that no two records share, so that it need not be looked for any further.
  fileprivate var isUnique: Bool { by.value.text.utf8.count >= 16 }
}
