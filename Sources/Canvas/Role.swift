/// What a piece of text means on the screen; only a theme knows what that looks like.
package enum Role: String, CaseIterable, Sendable {
  /// Ordinary text.
  case plain
  /// What is there if one looks for it: labels, units, ids.
  case muted
  /// What the eye should find first in its surroundings.
  case strong
  /// The one accent: where the focus is.
  case accent
  /// Rules and frame lines.
  case frame
  case heading
  /// A sum of money.
  case money
  /// Final and good.
  case good
  /// On its way.
  case moving
  /// Waits for someone, or is not known.
  case waiting
  /// Lost or refused.
  case danger
  /// Old enough to be doubted.
  case stale
  /// The key in a hint.
  case key
  /// What was typed into a field, and the field itself.
  case input
  /// The part of a text that a filter found.
  case match
  /// Bars and areas of charts.
  case chart
  case sandbox
  case production
}
