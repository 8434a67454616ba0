/// What later versions will do, by key: pressing one says so instead of doing nothing.
package enum Unbuilt {
  /// In the order of the keyboard's rows and the letters.
  package static let wishes: [(key: Character, title: String)] = [
    ("6", "Events"), ("8", "Calls"), ("9", "Walkthrough"),
    (" ", "Marking rows"), ("v", "Marking a range"), ("x", "Export"), ("p", "The money path"),
    ("Y", "Copy as"), ("F", "Following"),
    ("V", "Verifying again"), ("D", "Simulating a deposit"),
    ("!", "Unlocking production"), ("@", "Switching profiles"),
  ]

  package static func words(for key: Character) -> String? {
    wishes.first { $0.key == key }.map { "\($0.title) is not part of this version yet." }
  }
}
