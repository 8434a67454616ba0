/// Why something could not be kept on disk or read from it.
package enum StoreError: Error, Equatable {
  /// Another process is writing this very moment.
  case busy
  case full
  case readOnly
  case missing
  case corrupt(String)
  case notADatabase
  case cannotOpen(String)
  /// The disk itself refuses to read or to write.
  case failing(String)
  /// The file belongs to another tenant or to the other stage; it is never mixed or emptied.
  case foreignBinding(found: Binding, wanted: Binding)
  /// Written by another version of the program.
  case otherSchema(found: Int, known: Int)
  /// A link, somebody else's file, or a folder that others can write to.
  case unsafe(String)
  /// The budget was used up, or somebody asked to stop.
  case interrupted
  case other(code: Int32, String)

  package var words: String {
    switch self {
    case .busy: "Another process is writing to this file at the moment."
    case .full: "The disk is full; nothing more can be kept."
    case .readOnly: "This file cannot be written to."
    case .missing: "There is no such file yet."
    case .corrupt(let detail): "The file is damaged: \(detail)."
    case .notADatabase: "The file is not a database."
    case .failing(let detail): "The disk reports an error: \(detail)."
    case .cannotOpen(let detail): "The file cannot be opened: \(detail)."
    case .foreignBinding(let found, let wanted):
      "The file belongs to \(found.words), not to \(wanted.words); it was left alone."
    case .otherSchema(let found, let known):
      "The file has layout \(found); this version knows layout \(known)."
    case .unsafe(let detail): "The file is not safe to use: \(detail)."
    case .interrupted: "It took too long and was stopped."
    case .other(let code, let detail): "The database reports \(detail) (code \(code))."
    }
  }

  /// What to do about it, in one sentence; empty where waiting is all there is to do.
  package var advice: String {
    switch self {
    case .full: "Make room; it goes on by itself."
    case .busy: "End whatever else has the file open; it goes on by itself."
    case .readOnly: "Make the file and its folder yours to write, or set XDG_CACHE_HOME."
    case .failing: "Look at the disk, or set XDG_CACHE_HOME to another one."
    case .unsafe: "Mend that, or set XDG_CACHE_HOME to a folder of your own."
    case .foreignBinding: "Set XDG_CACHE_HOME to another folder, or name another profile."
    default: ""
    }
  }

  /// Whether the file holds nothing that can be relied on any more.
  package var isDamage: Bool {
    switch self {
    case .corrupt, .notADatabase: true
    default: false
    }
  }

  /// What it is and what to do, in one line.
  package var wordsWithAdvice: String { advice.isEmpty ? words : "\(words) \(advice)" }
}
