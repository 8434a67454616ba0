import Canvas
import Kira

/// The columns of the payouts list.
let payoutColumns: [Column] = [
  .grade,
  .of(Payout.self, "amount", width: 16...19, .right, order: .amount) { payout, _ in
    Column.money(payout.amount)
  },
  .of(Payout.self, "to", width: 14...32, order: .name) { payout, _ in
    Span(payout.recipientName.text)
  },
  .truth,
  .of(Payout.self, "arrives", width: 17...19, .right, dispensability: 5) { payout, _ in
    payout.arrives.map { Column.money($0) } ?? Span("")
  },
  .of(Payout.self, "rail", width: 6...11, dispensability: 3) { payout, _ in
    Span(payout.rail.text.uppercased(), .muted)
  },
  .of(Payout.self, "status", width: 11...11, dispensability: 4, order: .status) { payout, _ in
    Span(payout.status.raw.text, .muted)
  },
  .of(Payout.self, "reference", width: 14...20, dispensability: 7) { payout, _ in
    Span(payout.reference.text, .muted)
  },
  .id,
  .age,
]
