/// Why the journal does not let money move; each is a sentence, for each needs a person.
package enum JournalError: Error, Equatable {
  case disk(StoreError)
  /// Somebody or something changed what was written; the first entry that shows it.
  case tampered(entry: Int64, String)
  /// The head says more than the file holds: it is an older copy, or its end is missing.
  case older(has: Int64, shouldHave: Int64)
  /// The head is there, and the journal it belongs to is gone.
  case lost(entries: Int64)
  /// The journal is there, and what says where it ends is gone: its last entries may be missing.
  case headMissing(entries: Int64)
  /// The file was moved away or replaced while it was open.
  case replaced
  /// A write failed in a way that leaves open what is on disk.
  case untrusted
  /// Another process holds it for too long.
  case busy
  /// This key or this tag was given out before.
  case repeated(String)
  /// The same was decided after whoever decided this had last looked.
  case decidedMeanwhile(entry: Int64)
  case unknownKey
  /// The event cannot happen to an intent that stands where this one does.
  case impossible
  /// It was decided for another service than the one that would be asked now.
  case elsewhere(host: String)
  /// The bytes of the request were erased, and nothing else may be sent in their place.
  case erased
  case noDigests(String)

  package var words: String {
    switch self {
    case .disk(let error): "The journal cannot be used. \(error.words)"
    case .tampered(0, let why): "The journal was changed after it was written: \(why)."
    case .tampered(let entry, let why):
      "The journal was changed after it was written: entry \(entry), \(why)."
    case .older(let has, let shouldHave):
      "The journal ends at entry \(has), and \(shouldHave) were written: it is an older copy."
    case .lost(0): "The journal of this profile is gone."
    case .headMissing(let entries):
      "journal.head, which says where the journal ends, is gone or unreadable: \(entries) entries are"
        + " there, and whether there were more nobody knows."
    case .lost(let entries):
      "The journal of this profile is gone, with \(entries) entries of what was sent."
    case .replaced: "The journal was moved or replaced while it was open."
    case .untrusted: "A write to the journal failed half way; it has to be opened again."
    case .busy: "Another process holds the journal."
    case .repeated(let what): "\(what) was given out before; nothing was sent."
    case .decidedMeanwhile(let entry):
      "The same was decided at the same time, as journal entry \(entry); nothing was sent."
    case .unknownKey: "The journal knows no intent of that key."
    case .impossible: "That cannot happen to this intent as it stands."
    case .elsewhere(let host):
      "This was decided for \(host), and is sent and looked for only there."
    case .erased: "The request was erased from the journal and cannot be sent again."
    case .noDigests(let reason): "The journal cannot be checked: \(reason)."
    }
  }

  /// What to do about it, in one sentence.
  package var advice: String {
    switch self {
    case .disk(let error): Self.advice(error)
    case .tampered, .older, .replaced:
      "No payout leaves until that is explained; put the right file back. Where there is none, ask"
        + " Kira what was paid, move the file away, and 'kiradeck journal acknowledge-loss'."
    case .lost:
      "No payout leaves until you asked Kira what was paid; then"
        + " 'kiradeck journal acknowledge-loss --because TEXT' begins a new one."
    case .headMissing:
      "No payout leaves until the right file is back. Where there is none, ask Kira what was paid;"
        + " then 'kiradeck journal acknowledge-loss --because TEXT' goes on with what is there."
    case .impossible:
      "Another process was faster, or it is over: 'kiradeck journal show' says how it stands."
    case .untrusted: "Open kiradeck again; what was written is checked then."
    case .busy: "End the other process, or wait; nothing was sent."
    case .decidedMeanwhile(let entry):
      "Look at it before you decide again: 'kiradeck journal show \(entry)'."
    case .elsewhere: "Name the profile or the address that it was decided for."
    default: ""
    }
  }

  /// Never another folder: a journal that is somewhere else is one that nobody looks into.
  private static func advice(_ error: StoreError) -> String {
    switch error {
    case .full: "Make room; no payout leaves before."
    case .readOnly:
      "Make the file and its folder yours to write (chmod 700 and 600); until then no"
        + " payout leaves."
    case .failing: "Look at the disk; no payout leaves before it is well."
    case .unsafe:
      "Make it yours alone (chown, chmod 700 the folder, 600 the file), and look with"
        + " 'kiradeck journal verify' whether anything was changed."
    case .corrupt, .notADatabase: JournalError.replaced.advice
    case .foreignBinding: "Name another profile."
    case .otherSchema(let found, let known) where found < known:
      "'kiradeck journal list' brings it to the layout of today and changes nothing in it."
    case .otherSchema: "Use the newer version of kiradeck; this one sends nothing."
    default: ""
    }
  }
}

extension JournalError {
  init(_ error: StoreError) { self = error == .busy ? .busy : .disk(error) }
}
