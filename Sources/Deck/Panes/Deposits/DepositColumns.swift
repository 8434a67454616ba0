import Kira

/// The columns of the deposits list.
let depositColumns: [Column] = [
  .grade,
  .money(.init("amount", 16...19, order: .amount)) { (deposit: Deposit) in deposit.amount },
  .plain(.init("from", 18...32, order: .name)) { (deposit: Deposit) in deposit.sender.text },
  .truth(18...34),
  .plain(.init("into the account of", 19...28, dispensability: 6)) { (deposit: Deposit) in
    deposit.ownerName.text
  },
  .moneyIfTold(.init("net", 17...19, dispensability: 5)) { (deposit: Deposit) in deposit.net },
  .muted(.init("rail", 7...11, dispensability: 3)) { (deposit: Deposit) in
    deposit.rail.text.uppercased()
  },
  .status(dispensability: 4),
  .id,
  .age,
]
