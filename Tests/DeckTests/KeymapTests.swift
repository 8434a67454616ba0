import Canvas
import Deck
import Testing

struct KeymapTests {
  @Test func `no key is bound twice in one scope`() {
    for scope in Scope.allCases {
      let keys = keymap.filter { $0.scope == scope }.flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(scope)")
    }
  }

  @Test func `no default takes a key that terminals and multiplexers keep for themselves`() {
    let reserved: [Key] = ["a", "b", "s", "q", "j", "h", "i", "m"].map { .control($0) }
    #expect(keymap.flatMap(\.keys).filter(reserved.contains).isEmpty)
  }
}
