import Canvas
import Kira

/// Why a list shows nothing, and what would help: each reason has words of its own.
struct EmptyList {
  let list: ListPane
  let deck: Deck

  private var kind: ResourceKind { list.listing.kind }
  private var noun: String { PaneName(of: kind).title.lowercased() }

  var words: String {
    guard list.isLoaded, list.reach == nil else { return "Looking\(deck.glyphs.ellipsis)" }
    guard list.listing.filter.terms.isEmpty else { return filtered }
    guard kind.isListed, deck.isReadWhole(kind) else { return unread }
    return "This tenant has no \(noun)."
  }

  private var unread: String {
    guard kind.isListed else {
      return "No recipients read yet\(deck.coverage). A user's are read when the user is looked at."
    }
    return canAsk
      ? "Not read yet; the first answer fills this list." : "Not read yet, \(reason)."
  }

  private var filtered: String {
    // While a filter is typed, every other key is a letter of it.
    let key = list.filterInput == nil ? "\\" : "Esc"
    let clearing = "\(key) clears the filter (\(deck.words(list.total)) without it)."
    if list.listing.wholeID != nil {
      let asking = canAsk ? "r asks the server for it" : "it cannot be asked for, \(reason)"
      return "No \(noun) in the cache match; \(asking).  \(clearing)"
    }
    guard kind.isListed else { return "No recipients match\(deck.coverage).  \(clearing)" }
    guard deck.isReadWhole(kind) else {
      let rest = canAsk ? "the rest is being read" : "the rest is not read yet, \(reason)"
      return "No \(noun) match so far; \(rest).  \(clearing)"
    }
    return "No \(noun) match.  \(clearing)"
  }

  private var canAsk: Bool {
    switch deck.connection {
    case .connecting, .online: true
    case .offline, .refused: false
    }
  }

  private var reason: String {
    if case .refused = deck.connection { return "as we are not let in" }
    return "as Kira cannot be reached"
  }
}

extension Listing {
  /// The one id that the filter asks for, if that is all it asks for and the server can be asked.
  var wholeID: String? {
    // Kira answers about a deposit only among those of its account.
    guard filter.terms.count == 1, kind != .deposit else { return nil }
    switch filter.terms[0] {
    case .words(let id) where Filter.isWholeID(id): return id
    case .text(.id, let ids) where ids.count == 1 && Filter.isWholeID(ids[0]): return ids[0]
    default: return nil
    }
  }
}
