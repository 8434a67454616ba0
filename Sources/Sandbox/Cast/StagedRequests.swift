/// What Kira wants to know of the cast: one request in every state it can be in.
struct StagedRequest {
  enum End {
    case open
    /// Nobody sees a withdrawn one any more.
    case resolved, expired, rejected, withdrawn
  }

  /// What waits until it is answered.
  enum Blocking { case payout(RecordKey), deposit(RecordKey) }

  struct Item {
    let prompt: String
    let kind: String
    /// What the answer is about, in the words of a user's fields.
    let target: String
    let choices: [String]
    /// Given before one looks on.
    let answer: String?
    /// What the bank said to that answer.
    let note: String?

    init(
      _ prompt: String,
      _ kind: String,
      _ target: String,
      choices: [String] = [],
      answer: String? = nil,
      note: String? = nil
    ) {
      self.prompt = prompt
      self.kind = kind
      self.target = target
      self.choices = choices
      self.answer = answer
      self.note = note
    }
  }

  /// Its place in the table of staged users.
  let owner: Int
  let daysBefore: Int64
  let end: End
  let items: [Item]
  var blocking: Blocking?

  static let all = [
    StagedRequest(
      owner: 3,
      daysBefore: 2,
      end: .open,
      items: [
        Item("What does the person do for a living?", "text_short", "occupation"),
        Item(
          "Where does the money come from?",
          "choice",
          "source_of_funds",
          choices: ["salary", "savings", "inheritance"]
        ),
        Item("A document that shows the address", "document", "file_proof_of_address"),
      ]
    ),
    StagedRequest(
      owner: 5,
      daysBefore: 4,
      end: .open,
      items: [
        Item("The employer identification number", "identifier", "ein"),
        Item("When was the business founded?", "date", "formation_date"),
        Item("How many people work there?", "number", "employee_count"),
        Item("Does it trade with sanctioned countries?", "boolean", "sanctions_exposure"),
        Item("Who owns the business?", "ubo_link", "associated_persons"),
      ],
      blocking: .payout(RecordKey(.payout, .staged, 1))
    ),
    StagedRequest(
      owner: 7,
      daysBefore: 5,
      end: .open,
      items: [
        Item("What are the payments for?", "text_long", "account_purpose", answer: "Rent, salary")
      ]
    ),
    StagedRequest(
      owner: 6,
      daysBefore: 30,
      end: .resolved,
      items: [Item("Whose account is it?", "text_short", "account_holder", answer: "Mine")]
    ),
    StagedRequest(
      owner: 2,
      daysBefore: 40,
      end: .expired,
      items: [Item("A selfie with the passport", "document", "selfie")]
    ),
    StagedRequest(
      owner: 1,
      daysBefore: 6,
      end: .withdrawn,
      items: [Item("A second look at the passport", "document", "front")]
    ),
    StagedRequest(
      owner: 6,
      daysBefore: 1,
      end: .open,
      items: [Item("Who sent this deposit, and what for?", "text_long", "sender")],
      blocking: .deposit(RecordKey(.deposit, .staged, 1))
    ),
    StagedRequest(
      owner: 4,
      daysBefore: 20,
      end: .rejected,
      items: [
        Item(
          "What does the person do for a living?",
          "text_short",
          "occupation",
          answer: "Business",
          note: "This does not say what the person does"
        )
      ]
    ),
  ]
}
