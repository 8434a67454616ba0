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
}
