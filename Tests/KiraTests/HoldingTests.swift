import Kira
import Testing

struct HoldingTests {
  @Test(arguments: [
    ("hashed with", "hash", 0), ("hashed with", "with", 7), ("aaab", "aab", 1), ("a", "", 0),
    ("Zürich", "rich", 3),
  ])
  func `a text is found where it first stands`(text: String, part: String, offset: Int) throws {
    let place = try #require(text.place(of: part))
    #expect(text.utf8.distance(from: text.startIndex, to: place.lowerBound) == offset)
    #expect(text[place] == part)
    #expect(text.holds(part))
  }

  @Test(arguments: [("", "a"), ("ab", "abc"), ("abab", "bb"), ("Zürich", "u")])
  func `a text that does not stand there is not found`(text: String, part: String) {
    #expect(!text.holds(part))
  }
}
