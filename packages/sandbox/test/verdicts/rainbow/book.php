<?php
// The orders of a Rainbow gateway, as both protocols keep them.

/** What was posted, or stands in the address, lists and all. */
function given(string $encoded): array
{
    parse_str($encoded, $fields);
    return $fields;
}

function posted(array $request): array
{
    $type = strtolower(trim(explode(';', $request['type'])[0]));
    $isForm = $request['method'] === 'POST' && $type === 'application/x-www-form-urlencoded';
    return $isForm ? given(base64_decode($request['body'])) : [];
}

/** A list prints as the word Array. */
function texts(array $fields): array
{
    return array_map(fn($value) => is_array($value) ? 'Array' : $value, $fields);
}

function kept(?string $text): string
{
    return htmlspecialchars(addslashes($text ?? ''), ENT_QUOTES);
}

/** The first so many bytes, to the end of the last whole character. */
function cut(string $text, int $bytes): string
{
    $cut = substr($text, 0, $bytes);
    while ($cut !== '' && preg_match('//u', $cut) !== 1) {
        $cut = substr($cut, 0, -1);
    }
    return $cut;
}

function two_decimals(string $money): string
{
    return number_format(round((float) $money, 2), 2, '.', '');
}

function merchant(array $fields, array $merchants): array
{
    refuse_unless(isset($fields['pid']), 'empty');
    $merchant = $merchants[intval($fields['pid'])] ?? null;
    refuse_unless($merchant !== null, 'merchant');
    return $merchant;
}

function check_fields(array $fields, array $required): void
{
    foreach ($required as $name) {
        refuse_unless(!empty($fields[$name]), 'field');
    }
    $money = $fields['money'];
    $isAmount = is_numeric($money) && preg_match('/^[0-9.]+$/', $money) === 1;
    refuse_unless($isAmount && $money > 0 && $money < 1e8, 'amount');
    refuse_unless(preg_match('/^[a-zA-Z0-9.\_\-|]+$/', $fields['out_trade_no']) === 1, 'field');
}

/** Places an order, or finds the one that is there. */
function place(array $fields, ?string $type, array $merchant, array &$book, array $issued): void
{
    $texts = [
        'name' => cut(kept($fields['name'] ?? ''), 127),
        'notify' => kept($fields['notify_url'] ?? ''),
        'return' => kept($fields['return_url'] ?? ''),
        'param' => preg_replace('/^(.{255}).*$/su', '$1', kept($fields['param'] ?? '')),
    ];
    $name = "{$merchant['id']} {$fields['out_trade_no']}";
    $old = $book['orders'][$name] ?? null;
    if ($old !== null && $issued['at'] - $old['at'] < 864000000) {
        refuse_unless(!isset($book['paid'][$old['number']]), 'paid');
        $isSame = round((float) $old['money'], 2) == round((float) two_decimals($fields['money']), 2);
        foreach ($texts as $key => $text) {
            $isSame = $isSame && $old[$key] == $text;
        }
        refuse_unless($isSame, 'changed');
        refuse_unless(!isset($book['closed'][$old['number']]), 'state');
        $order = $old;
    } else {
        $money = two_decimals($fields['money']);
        $order = $texts + ['money' => $money, 'at' => $issued['at'], 'number' => $issued['number'], 'merchant' => $merchant['id']];
        $cut = "{$merchant['id']} " . substr($fields['out_trade_no'], 0, 150);
        $book['orders'][$cut] = $order;
        $book['numbers'][$issued['number']] = $order;
    }
    refuse_unless(in_array($type, ['alipay', 'qqpay', 'wxpay'], true), 'type');
    refuse_unless(!str_ends_with($order['money'], '.72'), 'maintenance');
}

/** By the gateway's number where there is one, else by the merchant's; `false` when neither is named. */
function find(array $fields, array $merchant, array $book): array|false|null
{
    if (!empty($fields['trade_no'])) {
        $order = $book['numbers'][$fields['trade_no']] ?? null;
        return $order !== null && $order['merchant'] === $merchant['id'] ? $order : null;
    }
    if (empty($fields['out_trade_no'])) {
        return false;
    }
    return $book['orders']["{$merchant['id']} {$fields['out_trade_no']}"] ?? null;
}

function refund_money(array $fields): string
{
    $money = trim($fields['money'] ?? '');
    refuse_unless(is_numeric($money) && preg_match('/^[0-9.]+$/', $money) === 1, 'amount');
    return $money;
}

function refund(array $order, string $money, bool $inParts, array &$book): void
{
    $number = $order['number'];
    $paid = $book['paid'][$number] ?? null;
    $before = $book['refunded'][$number] ?? null;
    refuse_unless($paid !== null && ($inParts || $before === null), 'state');
    refuse_unless(!($money > $paid), 'amount');
    refuse_unless($before === null || $before < $paid, 'state');
    $part = (float) two_decimals($money);
    refuse_unless($part <= round($paid - ($before ?? 0), 2), 'amount');
    refuse_unless($part > 0, 'channel');
    refuse_unless(!str_ends_with(two_decimals($money), '.72'), 'maintenance');
    refuse_unless(!str_ends_with(two_decimals($money), '.73'), 'balance');
    $book['refunded'][$number] = round(($before ?? 0) + $part, 2);
}

/** What payers did since the request before. */
function note_payments(array $issued, array &$book): void
{
    $book += ['orders' => [], 'numbers' => [], 'paid' => [], 'refunded' => [], 'closed' => [], 'refunds' => []];
    foreach ($issued['paid'] as $number => $amount) {
        $book['paid'][$number] = (float) $amount;
    }
}
