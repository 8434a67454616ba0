import Settings
import Testing

struct SuggestionTests {
  private let themes = ["night", "day", "high-contrast", "colour-blind", "mono"]

  @Test(arguments: [
    ("nihgt", "night"), ("Night", "night"), ("high_contrast", "high-contrast"), ("dya", "day"),
    ("color-blind", "colour-blind"), ("mon", "mono"),
  ])
  func `a slip is understood`(word: String, meant: String) {
    #expect(Suggestion.nearest(to: word, among: themes) == meant)
  }

  @Test(arguments: ["", "solarized", "xyz", "dracula"])
  func `what is like nothing is not guessed at`(word: String) {
    #expect(Suggestion.nearest(to: word, among: themes) == nil)
  }
}
