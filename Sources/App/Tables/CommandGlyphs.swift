import Canvas
import Settings
import Kira

/// The signs that a command may print: drawn ones only where the locale has them.
enum CommandGlyphs {
  static func of(
    _ invocation: Invocation,
    _ surroundings: Surroundings
  ) throws(Trouble) -> Glyphs {
    if invocation.has("ascii") { return .ascii }
    let wanted = try Configuration.forApp(in: surroundings).isASCII
    return .tier(isASCII: wanted ?? !hasUnicode(surroundings.environment))
  }

  /// The first of these that says anything decides.
  private static func hasUnicode(_ environment: [String: String]) -> Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
    let shouted = locale.uppercased()
    return shouted.holds("UTF-8") || shouted.holds("UTF8")
  }
}
