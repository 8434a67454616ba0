// What comes back for a form that is open.
extension Deck {
  mutating func takeForForm(_ event: Event) -> [Effect] { [] }
}
