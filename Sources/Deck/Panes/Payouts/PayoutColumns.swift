import Kira

/// The columns of the payouts list.
let payoutColumns: [Column] = [
  .grade,
  .money(.init("amount", 16...19, order: .amount)) { (payout: Payout) in payout.amount },
  .plain(.init("to", 18...32, order: .name)) { (payout: Payout) in payout.recipientName.text },
  .truth(18...34),
  .moneyIfTold(.init("arrives", 17...19, dispensability: 5)) { (payout: Payout) in payout.arrives },
  .muted(.init("rail", 7...11, dispensability: 3).widenedFirst) { (payout: Payout) in
    payout.rail.text.uppercased()
  },
  .status(dispensability: 4),
  .muted(.init("reference", 14...20, dispensability: 7)) { (payout: Payout) in
    payout.reference.text
  },
  .id,
  .age,
]
