import Kira
import KiraAPI
import Store

/// Looks in the cache for whatever a text may be: whole ids first, then each likely meaning.
struct Finder {
  let cache: Cache
  var kinds = ResourceKind.allCases

  /// So many rows of a kind are compared; the one that is meant is among the newest, as a rule.
  private static let rowsPerLookup = 60
  private static let mostMatches = 100
  private static let mostCandidates = 5

  /// The records that answer to it, and where none does, those that nearly do.
  func find(_ recognition: Recognition) throws(StoreError) -> Found {
    var found = Found(recognition)
    if let match = try itself(recognition) {
      found.matches = [match]
      return found
    }
    found = try search(recognition)
    if found.matches.isEmpty { found.matches = try candidates(for: recognition) }
    return found
  }

  /// The record that has this very id.
  private func itself(_ recognition: Recognition) throws(StoreError) -> Match? {
    for reading in recognition.readings where reading.meaning.isOwnID {
      for kind in kinds {
        guard let entry = try cache.record(kind, id: reading.value) else { continue }
        return Match(entry.seen, .itself, by: Mention("id", SafeText(reading.value)))
      }
    }
    return nil
  }

  private func search(_ recognition: Recognition) throws(StoreError) -> Found {
    var found = Found(recognition)
    for lookup in recognition.lookups {
      for kind in lookup.kinds where kinds.contains(kind) {
        let (rows, goesOn) = try rows(kind, lookup.filter, limit: Self.rowsPerLookup)
        found.hasMore = found.hasMore || goesOn
        for seen in rows {
          try take(recognition.match(seen, mentions: mentions(of: seen)), into: &found)
        }
        // What is unique by its form need not be looked for once it is there.
        if isEnough(found) { return sorted(found) }
      }
    }
    return sorted(found)
  }

  private func isEnough(_ found: Found) -> Bool {
    found.recognition.readings.first?.meaning.isStrong == true
      && found.matches.contains { $0.closeness <= .exact }
  }

  private func take(_ match: Match?, into found: inout Found) {
    guard let match else { return }
    let old = found.matches.firstIndex { $0.seen.value.isSameResource(as: match.seen.value) }
    guard let old else { return found.matches.append(match) }
    if match.closeness < found.matches[old].closeness { found.matches[old] = match }
  }

  private func sorted(_ found: Found) -> Found {
    var sorted = found
    sorted.matches = found.matches.enumerated().sorted {
      ($0.element.closeness, $0.offset) < ($1.element.closeness, $1.offset)
    }.map(\.element)
    sorted.hasMore = found.hasMore || sorted.matches.count > Self.mostMatches
    sorted.matches = Array(sorted.matches.prefix(Self.mostMatches))
    return sorted
  }

  private func rows(
    _ kind: ResourceKind,
    _ filter: Filter,
    limit: Int
  ) throws(StoreError) -> (rows: [Seen<Record>], goesOn: Bool) {
    let window = try cache.window(Listing(kind: kind, filter: filter), from: .top, limit: limit)
    return (window.rows, window.hasMoreAfter)
  }

  private func mentions(of seen: Seen<Record>) throws(StoreError) -> [Mention] {
    let entry = try cache.record(seen.value.kind, id: seen.value.id)
    return entry.map { KiraAPI.mentions(in: $0.raw.value) } ?? []
  }
}

extension Finder {
  /// What shares a beginning or an end with the text, the least different first.
  private func candidates(for recognition: Recognition) throws(StoreError) -> [Match] {
    for stem in Resemblance.stems(of: recognition.text) {
      var near: [(match: Match, distance: Int)] = []
      for kind in kinds {
        let filter = Filter(terms: [.words(stem)])
        for seen in try rows(kind, filter, limit: Self.rowsPerLookup).rows {
          if let candidate = try candidate(seen, for: recognition.text) { near.append(candidate) }
        }
      }
      if let least = near.map(\.distance).min() {
        let likely = near.filter { $0.distance <= least + 3 }.sorted { $0.distance < $1.distance }
        return likely.prefix(Self.mostCandidates).map(\.match)
      }
    }
    return []
  }

  /// A third of it may be different, but not more.
  private func candidate(
    _ seen: Seen<Record>,
    for text: String
  ) throws(StoreError) -> (match: Match, distance: Int)? {
    let known = seen.value.handles + (try mentions(of: seen))
    guard let nearest = Resemblance.nearest(to: text, among: known),
      nearest.distance <= max(2, text.count / 3)
    else { return nil }
    return (Match(seen, .near, by: nearest.mention), nearest.distance)
  }
}

extension Meaning {
  /// Under which a record of the cache may be filed.
  fileprivate var isOwnID: Bool {
    [.identifier, .recipientID, .liquidationID, .reference, .name].contains(self)
  }
}

extension Record {
  fileprivate func isSameResource(as other: Record) -> Bool {
    kind == other.kind && id == other.id
  }
}
