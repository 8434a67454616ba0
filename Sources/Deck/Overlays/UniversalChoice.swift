import Kira

// What becomes of what was chosen in the universal line.
extension Deck {
  mutating func perform(_ choice: UniversalLine.Choice) -> [Effect] {
    switch choice {
    case .command(let command): return perform(command)
    case .visit(let seen): return visit(seen)
    case .ask(let recognition):
      guard let id = recognition.wholeID else { return [] }
      awaited = recognition
      say("Asking Kira for \(Identifier<Record>(id).short).")
      return [.seek(id: id)]
    case .filter(let kind, let text):
      guard let filter = try? Filter.parsing(text, at: now) else { return [] }
      pane = PaneName(of: kind)
      history.visit(Place(pane))
      lists[kind]?.detail = nil
      return lists[kind]?.show(Listing(kind: kind, filter: filter)) ?? []
    }
  }

  mutating func take(_ found: Found) -> [Effect] {
    if case .palette(var palette)? = overlays.last {
      palette.take(found, deck: self)
      overlays[overlays.count - 1] = .palette(palette)
    }
    guard let awaited, awaited == found.recognition, found.isComplete else { return [] }
    self.awaited = nil
    if let match = found.certain, match.closeness <= .exact, overlays.isEmpty {
      return visit(match.seen)
    }
    if found.isEmpty { sayUnknown(awaited) }
    return []
  }

  /// What was asked for is in the cache now, if it is anywhere.
  mutating func takeSought(_ id: String) -> [Effect] {
    guard let awaited, awaited.wholeID == id else { return [] }
    return [.find(awaited)]
  }

  private mutating func sayUnknown(_ recognition: Recognition) {
    let id = Identifier<Record>(recognition.text).short
    if case .online = connection {
      say("Kira does not know \(id) either.")
    } else {
      say("Kira cannot be asked for \(id) now.")
    }
  }
}
