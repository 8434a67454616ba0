/// Which of Kira's two worlds a profile talks to; shown as a word on every screen.
package enum Stage: String, Sendable {
  case sandbox, production

  package var word: String { rawValue.uppercased() }
}
