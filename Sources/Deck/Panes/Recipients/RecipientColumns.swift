import Canvas
import Kira

/// The columns of the recipients list.
let recipientColumns: [Column] = [
  .grade,
  .plain(.init("name", 16...30, order: .name)) { (recipient: Recipient) in recipient.name.text },
  .truth(19...26),
  // Two that are one payee are a payment gone twice, or to the wrong one.
  Column(.init("alike", 7...9)) { context in
    Span(Recipient(context.seen.value).map(alike) ?? "", .waiting)
  },
  .plain(.init("paid by", 13...28, dispensability: 4)) { (recipient: Recipient) in
    recipient.ownerName.text
  },
  .muted(.init("bank", 10...26, dispensability: 3)) { (recipient: Recipient) in
    recipient.bank.text
  },
  .muted(.init("type", 10...10, dispensability: 5)) { (recipient: Recipient) in
    recipient.kind.words
  },
  .muted(.init("e-mail", 18...28, dispensability: 7)) { (recipient: Recipient) in
    recipient.email.text
  },
  .id,
  .age,
]

/// How many there are of what looks like one payee, this one among them.
private func alike(_ recipient: Recipient) -> String {
  switch recipient.alike {
  case 0: ""
  case 100...: "1 of >100"
  default: "1 of \(recipient.alike + 1)"
  }
}
