/** Fen as yuan, exact, with thousands: 123456 is `1,234.56`. */
export const yuanText = (fen: number): string => {
  const digits = String(Math.abs(fen)).padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${fen < 0 ? "−" : ""}¥${whole}.${digits.slice(-2)}`;
};
