/// Questions that a bank has about a user or a payment, to be answered before a date.
package struct InformationRequest: Equatable, Sendable {
  package enum State: String, Sendable, CaseIterable {
    case pending, answered, resolved
    case notResolved = "not_resolved"
  }

  package enum AnswerKind: String, Sendable, CaseIterable {
    case shortText = "text_short"
    case longText = "text_long"
    case ownerLink = "ubo_link"
    case number, date, boolean, choice, identifier, document
  }

  /// What cannot go on until the questions are answered.
  package enum Blocking: Equatable, Sendable {
    case transfer(SafeText)
    case deposit(Identifier<Deposit>)
    case other(SafeText)
  }

  /// One question.
  package struct Item: Equatable, Sendable {
    package let id: Identifier<Item>
    package let ordinal: Int?
    package let prompt: SafeText
    package let answerKind: Status<AnswerKind>
    /// What a choice may be; empty where anything is taken, or the answer does not say.
    package let choices: [SafeText]
    /// Whom or what it is about.
    package let subject: SafeText
    package let status: Status<State>
    package let answer: Sensitive?
    package let documents: [Document]
    /// What the bank said to an answer it did not take.
    package let reviewNote: SafeText

    package init(
      id: Identifier<Item>,
      ordinal: Int? = nil,
      prompt: SafeText = "",
      answerKind: Status<AnswerKind>,
      choices: [SafeText] = [],
      subject: SafeText = "",
      status: Status<State> = Status(.pending),
      answer: Sensitive? = nil,
      documents: [Document] = [],
      reviewNote: SafeText = ""
    ) {
      self.id = id
      self.ordinal = ordinal
      self.prompt = prompt
      self.answerKind = answerKind
      self.choices = choices
      self.subject = subject
      self.status = status
      self.answer = answer
      self.documents = documents
      self.reviewNote = reviewNote
    }
  }

  /// A file that was given as an answer.
  package struct Document: Equatable, Sendable {
    package let id: Identifier<Document>
    package let name: SafeText
    package let contentType: SafeText
    /// Lets anybody in for a while; only the answer about the document alone has it.
    package let link: Sensitive?

    package init(
      id: Identifier<Document>,
      name: SafeText,
      contentType: SafeText,
      link: Sensitive? = nil
    ) {
      self.id = id
      self.name = name
      self.contentType = contentType
      self.link = link
    }
  }

  package var id: Identifier<InformationRequest>
  package var userID: Identifier<User>?
  package var status: Status<State>
  package var dueAt: Moment?
  /// Why it ended without being resolved: `expired` or `rejected`.
  package var resolutionReason: SafeText
  package var blocking: Blocking?
  package var items: [Item]

  package init(
    id: Identifier<InformationRequest>,
    userID: Identifier<User>? = nil,
    status: Status<State>,
    dueAt: Moment? = nil,
    resolutionReason: SafeText = "",
    blocking: Blocking? = nil,
    items: [Item] = []
  ) {
    self.id = id
    self.userID = userID
    self.status = status
    self.dueAt = dueAt
    self.resolutionReason = resolutionReason
    self.blocking = blocking
    self.items = items
  }
}
