import Foundation
import Testing

/// The real program in a real terminal: a private tmux server, driven in the words of its user.
final class TerminalSession {
  private let lodging: Lodging
  /// Its own, for the server of the session before may still be going when this one begins.
  private let name = "terminal-\(UUID().uuidString.prefix(8))"

  init(
    _ arguments: [String] = ["demo"],
    in lodging: Lodging,
    rows: Int = 24,
    columns: Int = 80,
    environment: [String: String] = [:],
    program: String = Lodging.program
  ) throws {
    self.lodging = lodging
    try lodging.write(
      """
      set -g remain-on-exit on
      set -g remain-on-exit-format ""
      set -g status off
      set -g default-terminal tmux-256color
      set -sg escape-time 0
      """,
      to: "\(name).conf"
    )
    var variables = lodging.environment.merging(environment) { $1 }
    variables["TERM"] = environment["TERM"] ?? "tmux-256color"
    let size = ["-x", "\(columns)", "-y", "\(rows)"]
    let assignments = variables.map { "\($0.key)=\($0.value)" }
    let shell = ["sh", "-c", "\"$@\"; echo $? >'\(lodging.folder)/\(name).exit'", "sh"]
    let words = try tmux(
      ["new-session", "-d"] + size + ["env", "-i"] + assignments + shell + [program] + arguments
    )
    try #require(words == "", "tmux did not start")
  }

  deinit { _ = try? tmux(["kill-server"]) }

  /// One key by the name that tmux has for it: `j`, `Enter`, `C-p`, `PageDown`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Pastes as a terminal does, in brackets when the program has asked for them.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", text])
    try tmux(["paste-buffer", "-p"])
  }

  func resize(rows: Int, columns: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The text on the screen, row by row.
  var screen: String { get throws { try tmux(["capture-pane", "-p"]) } }

  func shows(_ text: String, within limit: Duration = patience) throws -> Bool {
    try eventually(within: limit) { try screen.contains(text) }
  }

  func hides(_ text: String, within limit: Duration = patience) throws -> Bool {
    try eventually(within: limit) { try !screen.contains(text) }
  }

  /// Does something and waits until the program has dealt with it and rests.
  func untilIdle(_ action: () throws -> Void) throws -> Bool {
    let before = idleCount
    try action()
    return eventually { idleCount > before }
  }

  /// The code with which the program has ended; `nil` while it runs.
  ///
  /// A shell writes it down, because tmux 3.3 now and then overlooks the death of a child.
  var exitCode: Int32? {
    let words = try? String(contentsOfFile: "\(lodging.folder)/\(name).exit", encoding: .utf8)
    return words.flatMap { Int32($0.dropLast()) }
  }

  private var idleCount: Int {
    let path = "\(lodging.folder)/idle"
    return (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }

  @discardableResult
  private func tmux(_ words: [String]) throws -> String {
    let socket = "\(lodging.folder)/\(name)"
    let here = ["env", "-u", "TMUX", "LC_ALL=C.UTF-8", "tmux", "-S", socket]
    return try shell(here + ["-f", "\(socket).conf"] + words, "2>&1").0
  }
}
