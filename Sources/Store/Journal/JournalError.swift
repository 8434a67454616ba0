/// Why the journal does not let money move; each is a sentence, for each needs a person.
package enum JournalError: Error, Equatable {
  case disk(StoreError)
  /// Somebody or something changed what was written; the first entry that shows it.
  case tampered(entry: Int64, String)
  /// The head says more than the file holds: it is an older copy, or its end is missing.
  case older(has: Int64, shouldHave: Int64)
  /// The head is there, and the journal it belongs to is gone.
  case lost(entries: Int64)
  /// The file was moved away or replaced while it was open.
  case replaced
  /// A write failed in a way that leaves open what is on disk.
  case untrusted
  /// Another process holds it for too long.
  case busy
  /// This key or this tag was given out before.
  case repeated(String)
  case unknownKey
  /// The event cannot happen to an intent that stands where this one does.
  case impossible
  /// The bytes of the request were erased, and nothing else may be sent in their place.
  case erased
  case noDigests(String)

  package var words: String {
    switch self {
    case .disk(let error): "The journal cannot be written. \(error.words)"
    case .tampered(let entry, let why):
      "The journal was changed after it was written: entry \(entry), \(why)."
    case .older(let has, let shouldHave):
      "The journal ends at entry \(has), and \(shouldHave) were written: it is an older copy."
    case .lost(let entries):
      "The journal of this profile is gone, with \(entries) entries of what was sent."
    case .replaced: "The journal was moved or replaced while it was open."
    case .untrusted: "A write to the journal failed half way; it has to be opened again."
    case .busy: "Another process holds the journal."
    case .repeated(let what): "\(what) was given out before; nothing was sent."
    case .unknownKey: "The journal knows no intent of that key."
    case .impossible: "That cannot happen to this intent as it stands."
    case .erased: "The request was erased from the journal and cannot be sent again."
    case .noDigests(let reason): "The journal cannot be checked: \(reason)."
    }
  }

  /// What to do about it, in one sentence.
  package var advice: String {
    switch self {
    case .disk(let error): error.advice
    case .tampered, .older, .replaced:
      "No payout leaves until that is explained; put the right file back, or ask Kira what was paid."
    case .lost:
      "Ask Kira what was paid; `kiradeck journal acknowledge-loss` begins a new one."
    case .untrusted: "Open kiradeck again; what was written is checked then."
    case .busy: "End the other process, or wait; nothing was sent."
    default: ""
    }
  }
}
