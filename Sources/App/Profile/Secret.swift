/// Text that must never be shown, logged or inherited: describing it yields dots.
package struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  private let whole: String

  package init(_ text: String) { whole = text }

  package func revealed() -> String { whole }

  package var isEmpty: Bool { whole.isEmpty }
  package var description: String { "····" }
  package var debugDescription: String { "····" }
  /// A dump walks through members, and would find the text.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
