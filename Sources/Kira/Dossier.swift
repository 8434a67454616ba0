/// All that is known of one resource: the row, what only its own answer says, and its relations.
package struct Dossier: Equatable, Sendable {
  package var seen: Seen<Record>
  package var particulars: Particulars
  /// Owner, accounts, deposits, payouts: whatever hangs together with it, newest first.
  package var related: [Seen<Record>]
  /// Changes of status that this client has seen happen, oldest first.
  package var changes: [Change]
  /// What hangs on it and is no record of its own, the latest first.
  package var attachments: [Attachment]

  package init(
    seen: Seen<Record>,
    particulars: Particulars = Particulars(),
    related: [Seen<Record>] = [],
    changes: [Change] = [],
    attachments: [Attachment] = []
  ) {
    self.seen = seen
    self.particulars = particulars
    self.related = related
    self.changes = changes
    self.attachments = attachments
  }

  /// Of each kind at most so many relations are read, the newest.
  package static let mostRelated = 50

  /// Whether some kind of relation reached that number, so that there may be more of it.
  package var mayHaveMoreRelated: Bool {
    ResourceKind.allCases.contains { kind in
      related.count { $0.value.kind == kind } >= Self.mostRelated
    }
  }
}

/// What an answer says beyond the columns of a list.
package struct Particulars: Equatable, Sendable {
  package struct Line: Equatable, Sendable {
    package var label: SafeText
    package var value: SafeText
    /// The unit or the reason, where the value alone would mislead.
    package var note: SafeText

    package init(_ label: SafeText, _ value: SafeText, note: SafeText = "") {
      self.label = label
      self.value = value
      self.note = note
    }
  }

  /// A moment in the life of the resource, as Kira told it.
  package struct Milestone: Equatable, Sendable {
    package var at: Moment?
    package var words: SafeText

    package init(at: Moment?, words: SafeText) {
      self.at = at
      self.words = words
    }

    /// Kira's own event of it: `created`, or `CREATED: waiting for funds`.
    package var isCreation: Bool {
      let words = words.text.lowercased()
      return words == "created" || words.hasPrefix("created:")
    }
  }

  package var facts: [Line] = []
  package var fees: [Line] = []
  package var references: [Line] = []
  package var milestones: [Milestone] = []
  /// The whole answer, indented, with what is sensitive masked.
  package var rawLines: [SafeText] = []

  package init() {}
}

/// A status that was seen to change; `before` is `nil` when the resource was new.
package struct Change: Equatable, Sendable {
  package var record: Record
  package var before: SafeText?
  package var after: SafeText
  package var at: Moment

  package init(record: Record, before: SafeText?, after: SafeText, at: Moment) {
    self.record = record
    self.before = before
    self.after = after
    self.at = at
  }
}
